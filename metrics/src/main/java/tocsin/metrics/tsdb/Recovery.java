package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    for (Path file : folders.segments()) {
      lastNumber = Math.max(lastNumber, Folders.number(file));
      replay(file);
    }
  }

  private void open(Path file) throws IOException {
    try {
      blocks.add(Block.open(file, names));
    } catch (BadBlockException | IndexOutOfBoundsException e) {
      quarantined++;
      Path aside = file.resolveSibling(file.getFileName() + ".quarantined");
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
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
                }
              }
            });
    lostRecords += outcome.skipped();
    if (outcome.skipped() > 0 || outcome.lostBytes() > 0) {
      log.atWarn()
          .addKeyValue("file", file)
          .addKeyValue("records", outcome.records())
          .addKeyValue("skipped", outcome.skipped())
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
