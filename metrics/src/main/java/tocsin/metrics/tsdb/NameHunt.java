package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import tocsin.metrics.index.NameFile;
import tocsin.metrics.wal.WalReader;

/// Finds the reference of one name in the files of a store, without opening it.
final class NameHunt implements NameFile.Into, WalReader.Into {
  private static final int NONE = -1;

  private final byte[] wanted;
  private int found = NONE;
  private int highest = NONE;

  private NameHunt(String name) {
    this.wanted = name.getBytes(StandardCharsets.UTF_8);
  }

  /// Looks the name up in the list of names, and in the log for those that are not listed yet.
  static OptionalInt reference(Path root, String name) throws IOException {
    NameHunt hunt = new NameHunt(name);
    Path list = Folders.names(root);
    if (Files.exists(list)) {
      NameFile.read(list, hunt);
    }
    for (Path segment : Folders.segments(root)) {
      FileDump.whileThere(segment, () -> WalReader.read(segment, hunt));
    }
    return hunt.found == NONE ? OptionalInt.empty() : OptionalInt.of(hunt.found);
  }

  @Override
  public void name(int reference, byte[] name, int length) {
    highest = Math.max(highest, reference);
    renamed(reference, name, length);
  }

  @Override
  public void deleted(int reference) {
    found = found == reference ? NONE : found;
  }

  @Override
  public void renamed(int reference, byte[] name, int length) {
    deleted(reference);
    found = Arrays.equals(name, 0, length, wanted, 0, wanted.length) ? reference : found;
  }

  // The list has the last word on the names that stand in both.
  @Override
  public void name(int reference, byte[] name) {
    if (reference > highest) {
      name(reference, name, name.length);
    }
  }

  @Override
  public void sample(int reference, long millis, long number, int places) {
    // Only names are looked for.
  }

  @Override
  public void oldSeries(int reference, ByteBuffer name) {
    // Has a reference of its segment only.
  }

  @Override
  public void oldSample(int reference, long millis, double value) {
    // Only names are looked for.
  }
}
