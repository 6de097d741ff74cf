package ua.vikno.portal.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import ua.vikno.portal.problems.Require;

/** In a demonstration, tells without a key what a visitor could read on paper. */
@RestController
class DemoController {
    private static final int LONGEST = 64;

    private final DemoAccounts accounts;
    private final boolean demonstration;

    DemoController(DemoAccounts accounts, boolean demonstration) {
        this.accounts = accounts;
        this.demonstration = demonstration;
    }

    /** 404 at a portal that is no demonstration. */
    @GetMapping("/api/v1/demonstration/accounts")
    List<DemoAccount> accounts(@RequestParam(name = "number", required = false) @Nullable String number) {
        if (!demonstration) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return accounts.find(number == null ? null : Require.atMost(number, "number", LONGEST));
    }
}
