package ua.vikno.devices.linux.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A picture before the camera: drawn by qrencode, shown by v4l2-ctl on the output that vivid loops back. */
final class Poster implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int DOT = 16;
    private static final byte WHITE = (byte) 235;
    private static final byte BLACK = 16;
    private static final byte GREY = (byte) 128;
    private static final String CAMERA = "/dev/video0";
    private static final String SCREEN = "/dev/video1";

    private static final String PLUG = "hdmi_000_0_is_connected_to";

    private final Process showing;

    private Poster(Process showing) {
        this.showing = showing;
    }

    static Poster of(String text, Path scratch) throws IOException, InterruptedException {
        return show(
                output(List.of("qrencode", "-t", "ASCII", "-m", "4", text))
                        .lines()
                        .toList(),
                scratch);
    }

    static Poster blank(Path scratch) throws IOException, InterruptedException {
        return show(List.of(), scratch);
    }

    private static Poster show(List<String> modules, Path scratch) throws IOException, InterruptedException {
        Path frame = scratch.resolve("frame.yuyv");
        Files.write(frame, draw(modules));
        // Linux 6.11 replaced the switch by a plug.
        boolean plug = output(List.of("v4l2-ctl", "-d", CAMERA, "--list-ctrls")).contains(PLUG);
        output(List.of(
                "v4l2-ctl", "-d", CAMERA, "--set-ctrl=osd_text_mode=2," + (plug ? PLUG + "=2" : "loop_video=1")));
        output(List.of(
                "v4l2-ctl",
                "-d",
                SCREEN,
                "--set-fmt-video-out=width=%d,height=%d,pixelformat=YUYV".formatted(WIDTH, HEIGHT)));
        return new Poster(new ProcessBuilder(
                        "v4l2-ctl", "-d", SCREEN, "--stream-out-mmap", "--stream-loop", "--stream-from=" + frame)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** YUYV: brightness in every first byte of two; qrencode draws a module as two characters. */
    private static byte[] draw(List<String> modules) {
        byte[] frame = new byte[WIDTH * HEIGHT * 2];
        Arrays.fill(frame, GREY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                frame[(y * WIDTH + x) * 2] = dark(modules, x / DOT, y / DOT) ? BLACK : WHITE;
            }
        }
        return frame;
    }

    private static boolean dark(List<String> modules, int column, int row) {
        return row < modules.size()
                && column * 2 < modules.get(row).length()
                && modules.get(row).charAt(column * 2) == '#';
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("%s: %s".formatted(command, said));
            }
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        showing.destroy();
    }
}
