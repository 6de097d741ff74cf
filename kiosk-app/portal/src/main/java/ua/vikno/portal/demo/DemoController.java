package ua.vikno.portal.demo;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import ua.vikno.portal.problems.ProblemException.Require;

/** In a demonstration, tells without a key what a visitor could read on paper. */
@RestController
class DemoController {
    private static final int LONGEST = 64;

    private final DemoAccounts accounts;
    private final BooleanSupplier told;

    /** @param told whether the portal is a demonstration, and of invented people only */
    DemoController(DemoAccounts accounts, BooleanSupplier told) {
        this.accounts = accounts;
        this.told = told;
    }

    /** 404 at a portal that is no demonstration, and at one that was sent registers of others. */
    @GetMapping("/api/v1/demonstration/accounts")
    List<DemoAccount> accounts(@RequestParam(name = "number", required = false) @Nullable String number) {
        if (!told.getAsBoolean()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return accounts.find(number == null ? null : Require.atMost(number, "number", LONGEST));
    }
}
