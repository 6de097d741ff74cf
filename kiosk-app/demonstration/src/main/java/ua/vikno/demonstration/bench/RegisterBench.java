package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.demonstration.bench.Result.Target;

/** Loads a large town's registers into an empty portal, in a process of its own, from start to end. */
record RegisterBench(List<String> command, Path work) {
    private static final int LINES = 100_000;

    List<Result> run() throws IOException, InterruptedException {
        Path registers = Files.createDirectory(work.resolve("registers"));
        new BigRegisters(registers, LINES / BigRegisters.LINES_PER_DWELLING).write();
        List<String> whole = new ArrayList<>(command);
        whole.add(registers.toString());
        Path log = work.resolve("registers.log");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(whole)
                .redirectOutput(work.resolve("registers.json").toFile())
                .redirectError(log.toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IOException("the registers were not taken: " + Files.readString(log));
        }
        return List.of(Result.alone("import of 100,000 register lines", "s", seconds, 1, Target.below(60)));
    }
}
