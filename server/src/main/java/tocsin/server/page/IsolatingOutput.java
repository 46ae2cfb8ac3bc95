package tocsin.server.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Escapes what templates show by where it stands, and keeps the marks of direction of each text to
/// itself: by an element of its own where one may stand, else by closing the marks. Values of
/// attributes and of text areas stay as they are, because forms send them back.
final class IsolatingOutput extends OwaspHtmlTemplateOutput {
  private static final Set<String> WITHOUT_ELEMENTS = Set.of("title", "option", "text", "tspan");

  private boolean shown = true;
  private boolean plain;

  IsolatingOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void setContext(@Nullable String tag, @Nullable String attribute) {
    shown = attribute == null && !"textarea".equals(tag);
    plain = tag != null && WITHOUT_ELEMENTS.contains(tag);
    super.setContext(tag, attribute);
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    String closed = shown && text != null ? Direction.closed(text) : text;
    if (plain || Objects.equals(closed, text)) {
      super.writeUserContent(closed);
      return;
    }
    writeContent("<bdi>");
    super.writeUserContent(text);
    writeContent("</bdi>");
  }
}
