package tocsin.server.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.retention.RuleSource;
import tocsin.server.settings.Settings;

/// The operator's two files of retention rules; for one that is not given, the shipped one.
final class RuleFiles {
  private RuleFiles() {}

  /// Reads both.
  ///
  /// @throws IOException if one cannot be read
  /// @throws tocsin.metrics.retention.BadRulesException naming every fault with file and line
  static RetentionRules read(Settings settings) throws IOException {
    return RetentionRules.parse(
        source(settings.schemas(), RetentionRules.SHIPPED_SCHEMAS),
        source(settings.aggregation(), RetentionRules.SHIPPED_AGGREGATION));
  }

  private static RuleSource source(Optional<Path> file, RuleSource shipped) throws IOException {
    return file.isEmpty()
        ? shipped
        // Leniently, since a comment in another encoding says nothing.
        : new RuleSource(
            file.get().toString(),
            new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8));
  }
}
