package tocsin.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// Files that pages need, from the class path, under addresses that change with their content, so
/// that browsers may keep them for ever.
public final class Assets implements WebService {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");
  private static final Map<String, String> FILES =
      Map.of(
          "tocsin.css", "/tocsin/static/tocsin.css",
          "extra.css", "/tocsin/static/extra.css",
          "icons.svg", "/tocsin/static/icons.svg",
          "app.js", "/tocsin/static/app.js",
          "theme.js", "/tocsin/static/theme.js",
          "chart.js", "/tocsin/static/chart.js",
          "stream.js", "/tocsin/static/stream.js",
          "uplot.js", "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.esm.js",
          "uplot.css", "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.min.css");

  private record Asset(String address, String type, byte[] bytes) {}

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final Map<String, Asset> byAddress = new LinkedHashMap<>();

  public Assets() {
    FILES.forEach(this::load);
  }

  private void load(String name, String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      byte[] bytes = in.readAllBytes();
      CRC32 crc = new CRC32();
      crc.update(bytes);
      String address = "/static/" + Long.toHexString(crc.getValue()) + "/" + name;
      String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
      Asset asset = new Asset(address, type, bytes);
      byName.put(name, asset);
      byAddress.put(address, asset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a file is served.
  public String path(String name) {
    return Optional.ofNullable(byName.get(name))
        .map(Asset::address)
        .orElseThrow(() -> new IllegalArgumentException("asset '" + name + "' is not on the list"));
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    return Optional.ofNullable(byAddress.get(request.path()))
        .map(a ->
            WebAnswer.of(200, a.type(), a.bytes())
                .with("cache-control", "public, max-age=31536000, immutable"))
        .orElseGet(() -> WebAnswer.text(404, "no such file; reload the page"));
  }
}
