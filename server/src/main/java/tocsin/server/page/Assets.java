package tocsin.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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
          "png", "image/png",
          "svg", "image/svg+xml");
  private static final String OURS = "/tocsin/static/";
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
  // Files of our own, one a line.
  private static final List<String> OWN =
      List.of(
          "app.js",
          "chart.js",
          "draft.js",
          "events.js",
          "extra.css",
          "icon-192.png",
          "icon-512.png",
          "icon.svg",
          "icons.svg",
          "keys.js",
          "live.js",
          "look.js",
          "morph.js",
          "palette.js",
          "pick.js",
          "respond.css",
          "stream.js",
          "sw.js",
          "theme.js",
          "toast.js",
          "tocsin.css",
          "zone.js");

  private final Map<String, byte[]> byName = new TreeMap<>();
  private final String folder;

  public Assets() {
    CRC32 crc = new CRC32();
    OWN.forEach(name -> byName.put(name, load(OURS + name)));
    byName.put("uplot.js", load(UPLOT + "uPlot.esm.js"));
    byName.put("uplot.css", load(UPLOT + "uPlot.min.css"));
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

  byte[] bytes(String name) {
    return byName.getOrDefault(name, new byte[0]).clone();
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
