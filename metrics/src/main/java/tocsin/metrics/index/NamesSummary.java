package tocsin.metrics.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a list of names holds.
///
/// @param bytes of the file
/// @param deleted names that were taken away again
/// @param renamed how often a series got another name
/// @param read what of it could be read
public record NamesSummary(long bytes, long deleted, long renamed, NameReport read) {
  /// Reads a list of names, also one that is written to meanwhile; changes nothing.
  ///
  /// @throws IOException also when it is another program's file or of a later version
  public static NamesSummary of(Path file) throws IOException {
    Count count = new Count();
    NameReport read = NameFile.read(file, count);
    return new NamesSummary(Files.size(file), count.deleted, count.renamed, read);
  }

  /// Series that have a name now.
  public long names() {
    return read.names() - deleted;
  }

  private static final class Count implements NameFile.Into {
    private long deleted;
    private long renamed;

    @Override
    public void name(int reference, byte[] name, int length) {
      // Counted by the reader.
    }

    @Override
    public void deleted(int reference) {
      deleted++;
    }

    @Override
    public void renamed(int reference, byte[] name, int length) {
      renamed++;
    }
  }
}
