package tocsin.server.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;
import tocsin.server.transfer.SampleExport;

/// A file of lines that has its name once it is whole; gzipped when that ends in `.gz`.
record ExportFile(Path whole) {
  private static final int BUFFER = 256 * 1024;

  /// Everything that was asked for, to wherever.
  @FunctionalInterface
  interface Writing {
    SampleExport.Written to(OutputStream out) throws IOException;
  }

  /// To the standard output, though not by System.out: that hides that nobody reads any more.
  static void toOutput(Writing writing) throws IOException {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
    writing.to(out);
    out.flush();
  }

  SampleExport.Written write(Writing writing) throws IOException {
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    SampleExport.Written written;
    try (OutputStream out = open(part)) {
      written = writing.to(out);
    }
    Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    return written;
  }

  private OutputStream open(Path part) throws IOException {
    OutputStream plain = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
    return whole.toString().endsWith(".gz")
        ? new BufferedOutputStream(new GZIPOutputStream(plain, BUFFER), BUFFER)
        : plain;
  }
}
