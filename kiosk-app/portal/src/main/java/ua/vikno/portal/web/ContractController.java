package ua.vikno.portal.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells without a key what the portal can be asked. */
@RestController
class ContractController {
    /** Put together once: it takes 20 ms of a processor and more, and strangers may ask for it as often as they like. */
    private final byte[] document = ContractDocument.text().getBytes(StandardCharsets.UTF_8);

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> contract() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(document);
    }
}
