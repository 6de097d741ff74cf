package ua.vikno.state.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.state.proxy.ProxyFile.Way;

class ProxyFileTest {
    @TempDir
    Path directory;

    private Way written(String text) throws Exception {
        return new ProxyFile(Files.writeString(directory.resolve("proxy"), text)).read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.ua:3128", "http://proxy.example.ua:3128/", "PROXY.example.ua:3128"})
    void anAddressIsTakenAsAdministratorsWriteIt(String typed) {
        assertThat(ProxyServer.at(typed)).contains(new ProxyServer("proxy.example.ua", 3128, "", ""));
    }

    @Test
    void anAddressOfIpv6StandsInBrackets() {
        assertThat(ProxyServer.at("[2001:db8::9]:8080").orElseThrow().address()).isEqualTo("[2001:db8::9]:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy",
                "proxy:0",
                "proxy:65536",
                "proxy:31280000000",
                "https://proxy:3128",
                "socks5://proxy:1080",
                "user:pass@proxy:3128",
                "proxy:3128/path",
                "-proxy:3128",
                "2001:db8::9:80",
                "a b:80",
                "a;flush ruleset:80",
                "a\n:80"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(ProxyServer.at(typed)).isEmpty();
    }

    @Test
    void aPasswordComesBackAsItWasTyped() throws Exception {
        ProxyServer proxy = new ProxyServer("192.0.2.9", 3128, "hall-1", " s e:cret\\x #'\" ");
        ProxyFile file = new ProxyFile(directory.resolve("proxy"));
        file.write(Optional.of(proxy));
        assertThat(file.read()).isEqualTo(new Way.Through(proxy));
        assertThat(proxy.toString()).doesNotContain("cret");
        file.write(Optional.empty());
        assertThat(file.read()).isEqualTo(new Way.Direct());
        file.write(Optional.empty());
    }

    @Test
    void noFileAndAnEmptyOneMeanDirectly() throws Exception {
        assertThat(new ProxyFile(directory.resolve("none")).read()).isEqualTo(new Way.Direct());
        assertThat(written("")).isEqualTo(new Way.Direct());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy: a:1\nproxy: b:1\n",
                "proxy: a:1\nuser: u\n",
                "proxy: a:1\npassword: p\n",
                "proxy: a:1\nuser: u:v\npassword: p\n",
                "proxy: a:1\nuser: u\npassword: \u0456\n",
                "user: u\npassword: p\n",
                "proxy=a:1\n",
                "proxy: a:1\ncolour: red\n",
                "# only a word\n"
            })
    void whatIsTornOrMistypedIsToldWithoutItsContent(String text) throws Exception {
        assertThat(written(text))
                .isInstanceOfSatisfying(
                        Way.Unusable.class,
                        way -> assertThat(way.detail())
                                .contains("proxy: not what vikno-setup network writes")
                                .doesNotContain("red"));
    }

    @Test
    void anEndlessFileAndADirectoryAreUnusable() throws Exception {
        assertThat(written("#".repeat(5_000))).isInstanceOf(Way.Unusable.class);
        assertThat(new ProxyFile(directory).read()).isInstanceOf(Way.Unusable.class);
    }
}
