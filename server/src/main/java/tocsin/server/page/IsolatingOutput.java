package tocsin.server.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/// Escapes what templates show by where it stands, and keeps the marks of direction of each text to
/// itself. Values of attributes and of text areas stay as they are: they are sent back by forms.
final class IsolatingOutput extends OwaspHtmlTemplateOutput {
  private boolean shown = true;

  IsolatingOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void setContext(@Nullable String tag, @Nullable String attribute) {
    shown = attribute == null && !"textarea".equals(tag);
    super.setContext(tag, attribute);
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    super.writeUserContent(shown && text != null ? Direction.closed(text) : text);
  }
}
