package tocsin.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What Linux says of a process; nothing once it has ended.
final class ProcFiles {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private ProcFiles() {}

  /// Processor time, user and system.
  static double cpuSeconds(long pid) {
    return cpuSeconds(read(pid, "stat"));
  }

  /// The same of those of its threads that are there and whose name is wanted; Linux keeps fifteen
  /// letters of it.
  static double cpuSeconds(long pid, Predicate<String> thread) {
    try (Stream<Path> all = Files.list(Path.of("/proc/" + pid + "/task"))) {
      return all.map(t -> read(pid, "task/" + t.getFileName() + "/stat"))
          .filter(stat -> thread.test(name(stat)))
          .mapToDouble(ProcFiles::cpuSeconds)
          .sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  // The name stands in brackets and may hold blanks.
  private static String name(String stat) {
    return stat.isEmpty() ? "" : stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  }

  private static double cpuSeconds(String stat) {
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
    return ticks / TICKS_PER_SECOND;
  }

  /// A field of its status that is given in kB, in bytes: `VmRSS` now, `VmHWM` at its highest.
  static long bytes(long pid, String field) {
    return read(pid, "status")
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }

  private static String read(long pid, String file) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/" + file));
    } catch (IOException ended) {
      return "";
    }
  }
}
