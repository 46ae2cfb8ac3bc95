package tocsin.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// Files that pages need, from the class path, under addresses that change with the content of any
/// of them, so that browsers may keep them for ever and scripts find each other by name.
public final class Assets implements WebService {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("tocsin.css", "/tocsin/static/tocsin.css"),
          Map.entry("extra.css", "/tocsin/static/extra.css"),
          Map.entry("icons.svg", "/tocsin/static/icons.svg"),
          Map.entry("app.js", "/tocsin/static/app.js"),
          Map.entry("live.js", "/tocsin/static/live.js"),
          Map.entry("morph.js", "/tocsin/static/morph.js"),
          Map.entry("events.js", "/tocsin/static/events.js"),
          Map.entry("stream.js", "/tocsin/static/stream.js"),
          Map.entry("theme.js", "/tocsin/static/theme.js"),
          Map.entry("chart.js", "/tocsin/static/chart.js"),
          Map.entry("uplot.js", "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.esm.js"),
          Map.entry("uplot.css", "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.min.css"));

  private final Map<String, byte[]> byName = new TreeMap<>();
  private final String folder;

  public Assets() {
    CRC32 crc = new CRC32();
    FILES.forEach((name, resource) -> byName.put(name, load(resource)));
    byName.values().forEach(crc::update);
    this.folder = "/static/" + Long.toHexString(crc.getValue()) + "/";
  }

  private static byte[] load(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a file is served.
  public String path(String name) {
    if (!byName.containsKey(name)) {
      throw new IllegalArgumentException("asset '" + name + "' is not on the list");
    }
    return folder + name;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String path = request.path();
    String name = path.startsWith(folder) ? path.substring(folder.length()) : "";
    return Optional.ofNullable(byName.get(name))
        .map(bytes ->
            WebAnswer.of(200, type(name), bytes)
                .with("cache-control", "public, max-age=31536000, immutable"))
        .orElseGet(() -> WebAnswer.text(404, "no such file; reload the page"));
  }

  private static String type(String name) {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
  }
}
