package tocsin.server.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.response.moving.Export;

/// Reads an export from a file or from every `.json` below a folder. Bounded in files and bytes;
/// links are not followed.
public final class ExportFiles {
  private static final int MOST_FILES = 10_000;
  private static final int MOST_FAULTS = 20;
  private static final long LARGEST = 32L << 20;
  private static final long LARGEST_TOGETHER = 128L << 20;

  private ExportFiles() {}

  /// Reads it.
  ///
  /// @param words the list that each name of the vendor belongs to
  /// @throws BadExportException naming what is in the way
  public static Export read(Path from, Map<String, String> words) throws IOException {
    if (!Files.exists(from)) {
      throw new BadExportException(
          List.of(from + ": is not there (expected: a file or folder with the export)"));
    }
    Sorting sorting = new Sorting(words);
    List<String> faults = new ArrayList<>();
    long bytes = 0;
    for (Path file : files(from)) {
      bytes += Files.size(file);
      if (Files.size(file) > LARGEST || bytes > LARGEST_TOGETHER) {
        faults.add(
            file
                + ": too large (expected: at most "
                + (LARGEST >> 20)
                + " MiB a file, "
                + (LARGEST_TOGETHER >> 20)
                + " MiB together)");
        break;
      }
      sort(from, file, sorting, faults);
    }
    if (!faults.isEmpty()) {
      throw new BadExportException(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
    }
    return export(from, sorting);
  }

  private static Export export(Path from, Sorting sorting) throws BadExportException {
    Export export = sorting.export();
    if (export.size() == 0) {
      throw new BadExportException(
          List.of(from + ": nothing in it is known (expected: JSON as docs/import.md says)"));
    }
    return export;
  }

  private static void sort(Path from, Path file, Sorting sorting, List<String> faults)
      throws IOException {
    Path name = Files.isDirectory(from) ? from.relativize(file) : file.getFileName();
    try {
      sorting.add(name.toString(), Json.tree(Files.readString(file)));
    } catch (BadJsonException | CharacterCodingException e) {
      faults.add(name + ": is not JSON: " + e.getMessage());
    } catch (TooMuchException e) {
      faults.add(name + ": " + e.getMessage());
    }
  }

  private static List<Path> files(Path from) throws IOException {
    if (!Files.isDirectory(from)) {
      return List.of(from);
    }
    try (Stream<Path> all = Files.walk(from)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(f -> f.toString().endsWith(".json"))
              .limit(MOST_FILES + 1L)
              .sorted()
              .toList();
      if (files.size() > MOST_FILES) {
        throw new BadExportException(
            List.of(from + ": more than " + MOST_FILES + " files (expected: an export alone)"));
      }
      return files;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
