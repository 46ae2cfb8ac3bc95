package tocsin.server.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.series.BadSeriesNameException;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.whisper.BadWhisperException;
import tocsin.metrics.whisper.Whisper;
import tocsin.metrics.whisper.WhisperNames;

/// Brings the points of a tree of whisper files to a target, one file after the other. What cannot
/// be read is remembered with its reason and does not stop the rest.
public final class WhisperImport {
  private static final long POINTS_AT_ONCE = 5_000_000;

  /// What an import reads, and what was read before.
  ///
  /// @param names reads names from paths
  public record From(WhisperTree tree, WhisperNames names, Finished finished) {}

  private final From from;
  private final Target target;
  private final Progress progress;
  private final Instant now;
  private final Disagreements disagreements;
  private final List<ImportOutcome.Fault> faults = new ArrayList<>();
  private final List<Found> unconfirmed = new ArrayList<>();
  private long confirmedPoints;
  private long ahead;
  private long read;
  private long before;
  private long seenFiles;
  private long seenBytes;

  public WhisperImport(
      From from, Target target, RetentionRules rules, Progress progress, Instant now) {
    this.from = from;
    this.target = target;
    this.progress = progress;
    this.now = now;
    this.disagreements = new Disagreements(rules);
  }

  /// Runs to the end.
  ///
  /// @throws IOException if the tree cannot be walked or the target takes nothing any more; what
  ///   was confirmed until then is not brought again by the next run
  public ImportOutcome run() throws IOException {
    count();
    try {
      from.tree().walk(new Each());
      confirm();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      progress.end();
    }
    return new ImportOutcome(
        new ImportOutcome.Files(read, before, faults),
        new ImportOutcome.Points(target.points(), target.tooOld(), ahead),
        disagreements.lines());
  }

  private void count() throws IOException {
    long[] sum = new long[2];
    from.tree()
        .walk(
            new WhisperTree.Visitor() {
              @Override
              public void file(Found file) {
                sum[0]++;
                sum[1] += file.bytes();
              }

              @Override
              public void unreadable(Path path, String reason) {
                // Said when it is met for the second time.
              }
            });
    progress.expect(sum[0], sum[1]);
  }

  private final class Each implements WhisperTree.Visitor {
    @Override
    public void file(Found file) throws IOException {
      if (from.finished().has(file)) {
        before++;
      } else {
        bring(file);
      }
      seenFiles++;
      seenBytes += file.bytes();
      progress.show(seenFiles, seenBytes, target.points());
    }

    @Override
    public void unreadable(Path path, String reason) {
      faults.add(new ImportOutcome.Fault(path, reason));
    }
  }

  private void bring(Found file) throws IOException {
    try (Whisper whisper = Whisper.open(from.tree().root().resolve(file.path()))) {
      SeriesName series = from.names().of(file.path());
      disagreements.look(series, whisper);
      target.begin(series);
      ahead += whisper.points(now.getEpochSecond(), target::point);
      Optional<String> refused = target.end();
      refused.ifPresent(why -> faults.add(new ImportOutcome.Fault(file.path(), why)));
      if (refused.isEmpty()) {
        done(file);
      }
    } catch (BadWhisperException e) {
      faults.add(new ImportOutcome.Fault(file.path(), e.reason()));
    } catch (BadSeriesNameException e) {
      faults.add(new ImportOutcome.Fault(file.path(), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      faults.add(new ImportOutcome.Fault(file.path(), WhisperTree.reason(e)));
    }
  }

  private void done(Found file) {
    read++;
    unconfirmed.add(file);
    if (unconfirmed.size() >= target.filesAtOnce()
        || target.points() - confirmedPoints > POINTS_AT_ONCE) {
      try {
        confirm();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void confirm() throws IOException {
    target.confirm();
    confirmedPoints = target.points();
    for (Found file : unconfirmed) {
      from.finished().add(file);
    }
    unconfirmed.clear();
  }
}
