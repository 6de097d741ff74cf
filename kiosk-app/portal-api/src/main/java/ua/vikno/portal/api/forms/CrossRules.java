package ua.vikno.portal.api.forms;

import java.util.List;

/** Judges an answer, right by itself, together with those before it. */
final class CrossRules {
    private CrossRules() {}

    /**
     * The same, or with what its rule finds wrong.
     *
     * @param before what was asked before it
     * @param last whether it is of the last item
     */
    static Asked judged(Asked one, List<Asked> before, boolean last) {
        return switch (one.question().rule()) {
            case null -> one;
            case Rule.NotOver rule ->
                isOver(one, rule, before) ? one.with(Wrong.of(Wrong.Reason.MORE_THAN_WHOLE)) : one;
            case Rule.ExactlyOne _ ->
                isNotTheOnlyOne(one, before, last) ? one.with(Wrong.of(Wrong.Reason.NOT_EXACTLY_ONE)) : one;
        };
    }

    private static boolean isOver(Asked part, Rule.NotOver rule, List<Asked> before) {
        return before.stream()
                .filter(each ->
                        each.key().equals(new Key(rule.other(), part.key().item())) && each.answered())
                .anyMatch(each -> each.answer() instanceof Answer.Quantity whole
                        && part.answer() instanceof Answer.Quantity number
                        && number.value().compareTo(whole.value()) > 0);
    }

    /** A second yes is wrong at once; that there is none, only at the last item, when all before are answered. */
    private static boolean isNotTheOnlyOne(Asked one, List<Asked> before, boolean last) {
        List<Asked> items = before.stream()
                .filter(each -> each.question().id().equals(one.question().id()))
                .toList();
        return isYes(one)
                ? items.stream().anyMatch(CrossRules::isYes)
                : last && items.stream().allMatch(each -> each.answered() && !isYes(each));
    }

    private static boolean isYes(Asked asked) {
        return asked.answered() && asked.answer() instanceof Answer.Yes yes && yes.yes();
    }
}
