package ua.vikno.portal.registers.line;

import ua.vikno.portal.api.common.Money;

/** The balance of one line. */
public record Figures(
        Money opening,
        Money accrued,
        Money benefit,
        Money subsidy,
        Money recalculated,
        Money penalty,
        Money paid,
        Money closing) {

    /** {@code opening + accrued + recalculated + penalty − benefit − subsidy − paid}: what closing must be. */
    public Money computedClosing() {
        return opening.plus(accrued)
                .plus(recalculated)
                .plus(penalty)
                .minus(benefit)
                .minus(subsidy)
                .minus(paid);
    }
}
