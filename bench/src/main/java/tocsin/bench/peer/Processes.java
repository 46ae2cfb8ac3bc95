package tocsin.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The processes of one peer: only those that were started here. They die with this one.
public final class Processes {
  private final List<Process> running = new CopyOnWriteArrayList<>();

  public Processes() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::destroy));
  }

  public void start(Command command, Path folder) throws IOException {
    var builder =
        new ProcessBuilder(command.words())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve(command.log()).toFile()));
    builder.environment().putAll(command.environment());
    running.add(builder.start());
  }

  public boolean areAlive() {
    return running.stream().allMatch(Process::isAlive);
  }

  /// Ends them as an operator would, and less politely those that take too long.
  public void stop() throws InterruptedException {
    running.forEach(Process::destroy);
    awaitEnd(25);
  }

  /// Ends them at once, in the middle of whatever they do.
  public void kill() throws InterruptedException {
    destroy();
    awaitEnd(10);
  }

  private void destroy() {
    running.forEach(Process::destroyForcibly);
  }

  private void awaitEnd(int seconds) throws InterruptedException {
    for (Process process : running) {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    }
    running.clear();
  }

  /// Processor time since they began.
  public double cpuSeconds() {
    return sum(ProcFiles::cpuSeconds);
  }

  /// The same of threads that are wanted by their names.
  public double cpuSeconds(Predicate<String> thread) {
    return sum(pid -> ProcFiles.cpuSeconds(pid, thread));
  }

  /// The most memory that was ever resident.
  public double peakBytes() {
    return sum(pid -> ProcFiles.bytes(pid, "VmHWM"));
  }

  /// A figure of all of them together.
  double sum(ToDoubleFunction<Long> figure) {
    return running.stream().mapToDouble(p -> figure.applyAsDouble(p.pid())).sum();
  }
}
