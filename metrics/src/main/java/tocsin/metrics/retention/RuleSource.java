package tocsin.metrics.retention;

/// The text of one of Graphite's rule files.
///
/// @param file how faults name it, such as `/etc/carbon/storage-schemas.conf`
public record RuleSource(String file, String text) {}
