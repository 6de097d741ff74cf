package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.testing.Needs;

/** Passkeys in a browser that nobody here wrote, with its own authenticator. */
@Tag(Needs.PEER)
class PasskeyBrowserTest extends PortalPages {
    private static final String PRESS = "document.querySelector('#passkey button').click()";
    private int port;

    @Override
    List<String> more() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return List.of("--port=" + port, "--passkeys=http://localhost:" + port);
    }

    private static String fill(String field, String value) {
        return "document.getElementById('" + field + "').value = '" + value + "';";
    }

    private String where(Chromium chromium) throws Exception {
        return chromium.tell("location.href").replace("http://localhost:" + port, "");
    }

    private static void signOut(Chromium chromium) throws Exception {
        chromium.leaves("document.querySelector('form[action=\"/admin/sign-out\"] button').click()");
    }

    @Test
    void sheSignsInByPasswordAddsAPasskeySignsInByItAndNotWithoutBeingVerified() throws Exception {
        try (Chromium chromium = Chromium.start(Files.createTempDirectory(directory, "chromium"))) {
            later("operator");
            chromium.open("http://localhost:" + port + "/admin");
            chromium.leaves(fill("name", "operator") + fill("password", PASSWORD) + fill("code", code("operator"))
                    + "document.querySelector('form[action=\"/admin/sign-in\"] button').click()");
            assertThat(chromium.tell("document.querySelector('h1').textContent"))
                    .isEqualTo("Кіоски");

            later("operator");
            chromium.open("http://localhost:" + port + "/admin/passkeys");
            chromium.leaves(fill("label", "телефон") + fill("code", code("operator"))
                    + "document.querySelector('form[action=\"/admin/passkeys/begin\"] button').click()");
            chromium.leaves(PRESS);
            assertThat(where(chromium)).isEqualTo("/admin/passkeys?done=passkey-added");
            assertThat(chromium.passkeys()).isEqualTo(1);

            signOut(chromium);
            assertThat(chromium.tell("String(document.getElementById('passkey').hidden)"))
                    .isEqualTo("false");
            chromium.leaves(PRESS);
            assertThat(where(chromium)).isEqualTo("/admin");
            assertThat(chromium.tell("document.querySelector('h1').textContent"))
                    .isEqualTo("Кіоски");
            signOut(chromium);
            chromium.leaves(PRESS);
            assertThat(where(chromium)).as("and once more").isEqualTo("/admin");

            signOut(chromium);
            chromium.verifies(false);
            assertThat(chromium.tell("new Promise(done => {"
                            + "const failed = document.getElementById('passkey-failed');"
                            + "new MutationObserver(() => { if (!failed.hidden) { done(failed.textContent); } })"
                            + ".observe(failed, {attributes: true}); " + PRESS + "; })"))
                    .contains("Не вдалося");
            assertThat(chromium.complaints())
                    .as("nothing was against the page's policy")
                    .noneMatch(one -> one.contains("Content Security Policy"));
        }
    }
}
