package tocsin.server.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The words with which a command says which series it means.
final class SeriesWanted {
  @Parameters(
      paramLabel = "GLOB",
      arity = "0..1",
      description = "names without tags, such as 'servers.*.cpu.**', or one whole name with tags")
  private String match = "";

  @Option(
      names = "--tag",
      paramLabel = "TEST",
      description = "instead: tests of tags, such as --tag name=cpu --tag 'host=~web.*'")
  private List<String> tests = List.of();

  @Option(
      names = "--silent-for",
      paramLabel = "TIME",
      description = "only those without a point for so long, such as 30d, or without any")
  private String silentFor = "";

  /// The same as parameters of an address.
  String query() {
    StringBuilder query = new StringBuilder("?");
    if (!match.isEmpty()) {
      query.append("match=").append(encoded(match));
    }
    tests.forEach(t -> query.append("&expr=").append(encoded(t)));
    return silentFor.isEmpty()
        ? query.toString()
        : query.append("&silent-for=").append(encoded(silentFor)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
