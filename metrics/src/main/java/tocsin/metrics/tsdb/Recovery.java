package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a start finds on the disk: blocks are opened, segments of the log are read into the head.
/// What cannot be read is put aside, counted and named; it never keeps the store from starting.
final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);

  private final Folders folders;
  private final SeriesTable names;
  private final List<Block> blocks = new ArrayList<>();
  private final Head head = new Head();
  private int quarantined;
  private long lostRecords;
  private long nameless;
  private long lastNumber;

  Recovery(Folders folders, SeriesTable names) {
    this.folders = folders;
    this.names = names;
  }

  void run() throws IOException {
    folders.deleteUnfinished();
    for (Path file : folders.blocks()) {
      lastNumber = Math.max(lastNumber, Folders.number(file));
      open(file);
    }
    long written = blocks.stream().mapToLong(b -> Folders.number(b.file())).max().orElse(-1);
    for (Path file : folders.segments()) {
      lastNumber = Math.max(lastNumber, Folders.number(file));
      if (WalReader.isForeign(file)) {
        // Also a segment of a later version: it must outlive the next block.
        quarantined++;
        log.atError().addKeyValue("file", Folders.putAside(file)).log("log segment quarantined");
      } else if (Folders.number(file) <= written) {
        // All of it stands in a block already; the process ended before it could be deleted. Read
        // again, its old points would win over later ones.
        Files.delete(file);
      } else {
        replay(file);
      }
    }
  }

  private void open(Path file) throws IOException {
    try {
      blocks.add(Block.open(file, names));
    } catch (BadBlockException | IndexOutOfBoundsException e) {
      quarantined++;
      Path aside = Folders.putAside(file);
      log.atError()
          .addKeyValue("file", aside)
          .addKeyValue("problem", e.getMessage())
          .log("block quarantined");
    }
  }

  private void replay(Path file) throws IOException {
    Map<Integer, Integer> references = new HashMap<>();
    WalReader.Outcome outcome =
        WalReader.read(
            file,
            new WalReader.Into() {
              @Override
              public void series(int reference, ByteBuffer name) {
                references.put(reference, names.reference(name));
              }

              @Override
              public void sample(int reference, long millis, double value) {
                int known = references.getOrDefault(reference, -1);
                if (known >= 0) {
                  head.add(known, millis, value);
                } else {
                  nameless++;
                }
              }
            });
    lostRecords += outcome.skipped();
    if (outcome.skipped() > 0 || outcome.lostBytes() > 0 || nameless > 0) {
      log.atWarn()
          .addKeyValue("file", file)
          .addKeyValue("records", outcome.records())
          .addKeyValue("skipped", outcome.skipped())
          .addKeyValue("samplesWithoutName", nameless)
          .addKeyValue("lostBytes", outcome.lostBytes())
          .log("log segment read with losses");
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  Head head() {
    return head;
  }

  int quarantined() {
    return quarantined;
  }

  long lostRecords() {
    return lostRecords;
  }

  long lastNumber() {
    return lastNumber;
  }
}
