package tocsin.server.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import tocsin.metrics.retention.BadRulesException;
import tocsin.server.host.DataInUseException;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.Settings;

/// A command that works on the samples of a server that does not run. What stands in its way is
/// said in one sentence.
abstract class StoreCommand implements Callable<Integer> {
  /// Worked, but not for everything that was given.
  static final int IN_PART = 3;

  private static final int FAILED = 1;
  private static final int WRONG_WORDS = 2;

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  /// Does the work.
  ///
  /// @return the exit code
  abstract int run(Settings settings) throws IOException;

  /// The settings it takes as flags.
  List<Key> keys() {
    return List.of(Key.DATA, Key.STORAGE_SCHEMAS, Key.STORAGE_AGGREGATION);
  }

  /// What to do instead when a server works on the data.
  abstract String besideAServer(Settings settings);

  @Override
  public Integer call() {
    quieten();
    try {
      Settings settings = settings();
      try {
        return run(settings);
      } catch (DataInUseException e) {
        return fail(
            FAILED, settings.data() + ": " + e.getMessage() + ". " + besideAServer(settings));
      }
    } catch (BadSettingsException e) {
      return fail(WRONG_WORDS, String.valueOf(e.getMessage()));
    } catch (BadRulesException e) {
      return fail(WRONG_WORDS, "retention rules:\n" + e.getMessage());
    } catch (FileSystemException e) {
      // Its message is the path alone.
      return fail(FAILED, e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (IOException e) {
      return fail(FAILED, String.valueOf(e.getMessage()));
    } finally {
      out().flush();
    }
  }

  private Settings settings() throws BadSettingsException {
    Deque<ParseResult> levels = new ArrayDeque<>();
    for (CommandSpec at = spec; at != null; at = at.parent()) {
      levels.addFirst(at.commandLine().getParseResult());
    }
    return Main.settings(levels);
  }

  // The store's own news would run through the progress bar.
  private static void quieten() {
    if (LoggerFactory.getLogger("tocsin") instanceof Logger logger) {
      logger.setLevel(Level.WARN);
    }
  }

  int fail(int code, String problem) {
    spec.commandLine().getErr().println("tocsin: " + problem);
    return code;
  }

  int wrongWords(String problem) {
    return fail(WRONG_WORDS, problem);
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
