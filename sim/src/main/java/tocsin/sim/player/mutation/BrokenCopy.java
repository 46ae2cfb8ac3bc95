package tocsin.sim.player.mutation;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// A mutated class, compiled beside the product: classes of this folder stand before its own.
final class BrokenCopy {
  private BrokenCopy() {}

  /// @param folder for the source and its classes; what is there already goes
  /// @return the folder of classes
  static Path of(Mutation mutation, Path root, Path folder) throws IOException {
    Path source = folder.resolve("src").resolve(Path.of(mutation.file()).getFileName());
    Path classes = folder.resolve("classes");
    // A class that another mutation left there would be one more broken rule.
    clear(folder);
    Files.createDirectories(source.getParent());
    Files.createDirectories(classes);
    Files.writeString(source, mutation.applied(root));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjects(source);
      if (!compiler.getTask(said, files, null, options, null, units).call()) {
        throw new IllegalStateException("'" + mutation.name() + "' does not compile:\n" + said);
      }
    }
    return classes;
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
