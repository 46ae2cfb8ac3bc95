package tocsin.server.transfer;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which files an import has brought already, kept beside what it brings, so that it goes on where
/// it was stopped. A file that was written to since is not finished. Lines, parted by tabs:
///
/// ```
/// root   /opt/graphite/storage/whisper      what follows is of this tree
/// again  /opt/graphite/storage/whisper      the same, and what stood before is void
/// done   1750032000123  855376  a/b.wsp     changed (milliseconds), bytes, path below the root
/// ```
///
/// A line that a kill has cut off is no line.
public final class Finished implements Closeable {
  private record Version(long bytes, long changedMillis) {}

  private final Map<String, Version> done;
  private final Optional<FileChannel> channel;

  private Finished(Map<String, Version> done, Optional<FileChannel> channel) {
    this.done = done;
    this.channel = channel;
  }

  /// Reads what is finished and goes on with it.
  ///
  /// @param again whether to begin anew
  public static Finished open(Path state, Path root, boolean again) throws IOException {
    Map<String, Version> done = again ? new HashMap<>() : read(state, root);
    Finished finished = new Finished(done, Optional.of(append(state)));
    // The first line feed ends a line that was cut off.
    finished.write("\n" + (again ? "again" : "root") + "\t" + root);
    return finished;
  }

  private static FileChannel append(Path state) throws IOException {
    try {
      return FileChannel.open(
          state, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (FileSystemException e) {
      throw new IOException(
          state
              + ": cannot be written (expected: a place to note which files are done). Next move:"
              + " choose one with --state FILE",
          e);
    }
  }

  /// Reads what is finished and writes nothing.
  public static Finished look(Path state, Path root, boolean again) throws IOException {
    return new Finished(again ? Map.of() : read(state, root), Optional.empty());
  }

  private static Map<String, Version> read(Path state, Path root) throws IOException {
    Map<String, Version> done = new HashMap<>();
    if (!Files.exists(state)) {
      return done;
    }
    boolean ours = false;
    try (var lines =
        new BufferedReader(
            // Leniently: a kill may have cut a letter in two.
            new InputStreamReader(Files.newInputStream(state), StandardCharsets.UTF_8))) {
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        List<String> part = List.of(line.split("\t", 4));
        switch (part.getFirst()) {
          case "root", "again" -> {
            ours = part.size() == 2 && part.get(1).equals(root.toString());
            if (ours && part.getFirst().equals("again")) {
              done.clear();
            }
          }
          case "done" -> {
            if (ours && part.size() == 4) {
              done.put(part.get(3), version(part));
            }
          }
          default -> {} // Cut off by a kill, or empty.
        }
      }
    }
    return done;
  }

  private static Version version(List<String> part) {
    try {
      return new Version(Long.parseLong(part.get(2)), Long.parseLong(part.get(1)));
    } catch (NumberFormatException e) {
      return new Version(-1, -1);
    }
  }

  boolean has(Found file) {
    return new Version(file.bytes(), file.changedMillis()).equals(done.get(file.path().toString()));
  }

  void add(Found file) throws IOException {
    String path = file.path().toString();
    if (path.indexOf('\n') < 0) {
      write("done\t" + file.changedMillis() + "\t" + file.bytes() + "\t" + path);
    }
  }

  private void write(String line) throws IOException {
    if (channel.isPresent()) {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.get().write(bytes);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
