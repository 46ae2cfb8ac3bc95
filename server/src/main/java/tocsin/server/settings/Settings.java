package tocsin.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Everything an operator can choose at start, checked.
///
/// @param data directory of all that is kept
/// @param publicUrl address under which people reach this server, for links in pages; empty when it
///   is to be derived from where HTTP listens; never ends in a slash
/// @param schemas Graphite's `storage-schemas.conf`
/// @param aggregation Graphite's `storage-aggregation.conf`
/// @param outboundAllowed hosts that pages may be posted to although they are internal
/// @param adminKey bearer key of an administrator, made at the first start
public record Settings(
    Path data,
    Listen http,
    Listen carbon,
    Listen pickle,
    Listen statsd,
    Listen mailIn,
    Optional<URI> publicUrl,
    Optional<Path> schemas,
    Optional<Path> aggregation,
    Keeping keeping,
    Limits limits,
    Questions questions,
    Optional<Smtp> smtp,
    Optional<Telephone> telephone,
    Optional<Slack> slack,
    List<String> outboundAllowed,
    Optional<String> adminKey) {
  public Settings {
    outboundAllowed = List.copyOf(outboundAllowed);
  }

  /// The record is logged and shown; the key and the mail password are secrets.
  @Override
  public String toString() {
    return "data=%s http=%s carbon=%s pickle=%s publicUrl=%s smtp=%s telephone=%s adminKey=%s"
        .formatted(
            data,
            http,
            carbon,
            pickle,
            publicUrl.map(URI::toString).orElse("derived"),
            smtp.map(s -> s.host() + ":" + s.port()).orElse("none"),
            telephone.map(Telephone::toString).orElse("none"),
            adminKey.isPresent() ? "set" : "none");
  }
}
