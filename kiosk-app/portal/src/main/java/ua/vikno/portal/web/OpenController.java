package ua.vikno.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.demo.DemoAccount;
import ua.vikno.portal.demo.DemoAccounts;

/** What needs no key: whether the portal works, its contract, and in a demonstration what a visitor could read on paper. */
@RestController
class OpenController {
    private final CityDesk cityDesk;
    private final DemoAccounts accounts;
    private final boolean demonstration;

    OpenController(CityDesk cityDesk, DemoAccounts accounts, boolean demonstration) {
        this.cityDesk = cityDesk;
        this.accounts = accounts;
        this.demonstration = demonstration;
    }

    /** Answers only when the database does. */
    @GetMapping("/api/v1/health")
    Map<String, String> health() {
        return Map.of("status", "up", "city", cityDesk.city().slug());
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> contract() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(ContractDocument.text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/demonstration/accounts")
    ResponseEntity<?> accounts(@RequestParam(name = "number", required = false) @Nullable String number) {
        return demonstration
                ? ResponseEntity.ok(List.<DemoAccount>copyOf(accounts.find(number)))
                : ResponseEntity.status(404)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(ProblemDocument.of(404));
    }
}
