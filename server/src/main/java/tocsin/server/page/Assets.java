package tocsin.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
  private static final List<String> COMMON =
      List.of("tocsin.css", "uplot.css", "chart.css", "extra.css");
  private static final String OURS = "/tocsin/static/";
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
  // Files of our own, one a line.
  private static final List<String> OWN =
      List.of(
          "app.js",
          "boxes.js",
          "chart-draw.js",
          "chart-format.js",
          "chart-legend.js",
          "chart-load.js",
          "chart-menu.js",
          "chart-page.js",
          "chart-read.js",
          "chart-say.js",
          "chart-take.js",
          "chart-time.js",
          "chart.css",
          "chart.js",
          "clip.js",
          "complete.js",
          "completes.js",
          "dashboard.css",
          "dashlist.js",
          "device.js",
          "draft.js",
          "editor.js",
          "events.js",
          "explore-more.js",
          "explore-query.js",
          "explore-tree.js",
          "explore.js",
          "extra.css",
          "figures.js",
          "functions.js",
          "grid.js",
          "icon-192.png",
          "icon-512.png",
          "icon.svg",
          "icons.svg",
          "keys.js",
          "learn.css",
          "live.js",
          "look.js",
          "measure.js",
          "monitors.css",
          "monitors.js",
          "morph.js",
          "oncall-grid.js",
          "oncall-rehearsal.js",
          "oncall.css",
          "oncall.js",
          "palette.js",
          "panelform.js",
          "pick.js",
          "preview.js",
          "query-steps.js",
          "query-text.js",
          "range-menu.js",
          "range-read.js",
          "range-words.js",
          "range.js",
          "received.js",
          "respond.css",
          "review.js",
          "spark.js",
          "stat.js",
          "stream.js",
          "sw.js",
          "theme.js",
          "toast.js",
          "tocsin.css",
          "varform.js",
          "wall.js",
          "zone.js");

  // Whole lines only, so that no text is touched; and what stands before the first word of a line.
  private static final Pattern COMMENT =
      Pattern.compile("(?m)^[ \\t]*(?://[^\\n]*\\n|/\\*\\*(?s:.*?)\\*/[ \\t]*\\n)|^[ \\t]+");

  /// What is served. Made when the first page asks, as a start has more urgent things to do.
  private static final class Made {
    static final Made ONE = new Made();

    final Map<String, byte[]> byName = new TreeMap<>();
    final String folder;

    private Made() {
      CRC32 crc = new CRC32();
      OWN.forEach(name -> byName.put(name, lean(name, load(OURS + name))));
      byName.put("uplot.js", module(load(UPLOT + "uPlot.iife.min.js")));
      byName.put("uplot.css", load(UPLOT + "uPlot.min.css"));
      byName.replaceAll((name, file) -> name.endsWith(".css") ? small(file) : file);
      byName.put("pages.css", common(byName));
      byName.values().forEach(crc::update);
      this.folder = "/static/" + Long.toHexString(crc.getValue()) + "/";
    }
  }

  // Comments and indentation are a sixth of our scripts on the wire. A file with a template may
  // have
  // them in a text, and stays whole.
  private static byte[] lean(String name, byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    String lean = COMMENT.matcher(text).replaceAll("");
    boolean plain = name.endsWith(".js") && lean.indexOf('`') < 0;
    return plain ? lean.getBytes(StandardCharsets.UTF_8) : file;
  }

  // uPlot's small build is no module, and its module is twice as long.
  private static byte[] module(byte[] script) {
    String text = new String(script, StandardCharsets.UTF_8) + "export default uPlot;\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// What every page has in common as one style sheet, the design system first.
  private static byte[] common(Map<String, byte[]> byName) {
    var all = new ByteArrayOutputStream();
    for (String name : COMMON) {
      all.writeBytes(byName.getOrDefault(name, new byte[0]));
    }
    return all.toByteArray();
  }

  /// Without comments and indentation, which are for people who read the source.
  private static byte[] small(byte[] file) {
    String css = new String(file, StandardCharsets.UTF_8);
    String small = css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\n\\s*", "");
    return small.getBytes(StandardCharsets.UTF_8);
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
    if (!Made.ONE.byName.containsKey(name)) {
      throw new IllegalArgumentException("asset '" + name + "' is not on the list");
    }
    return Made.ONE.folder + name;
  }

  byte[] bytes(String name) {
    return Made.ONE.byName.getOrDefault(name, new byte[0]).clone();
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String path = request.path();
    String folder = Made.ONE.folder;
    String name = path.startsWith(folder) ? path.substring(folder.length()) : "";
    return Optional.ofNullable(Made.ONE.byName.get(name))
        .map(bytes ->
            WebAnswer.of(200, type(name), bytes)
                .with("cache-control", "public, max-age=31536000, immutable"))
        .orElseGet(() -> WebAnswer.text(404, "no such file; reload the page"));
  }

  private static String type(String name) {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
  }
}
