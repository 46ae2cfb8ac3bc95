package tocsin.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/// Renders the compiled templates of `src/main/jte`. Thread-safe.
final class Html {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Html.class.getClassLoader(), "tocsin.server.templates");

  private Html() {}

  static String render(String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    ENGINE.render(template + ".jte", parameters, new IsolatingOutput(out));
    return out.toString();
  }
}
