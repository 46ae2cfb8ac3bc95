package tocsin.metrics.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tocsin.metrics.query.Frame;

/// `name,local time,value` lines; no value is empty.
final class CsvForm implements AnswerForm {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ZoneId zone;

  CsvForm(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void begin(Written out) {}

  @Override
  public String between() {
    return "";
  }

  @Override
  public void end(Written out) {}

  @Override
  public void head(Written out, Frame f) {}

  @Override
  public void points(Written out, Frame f, Stretch stretch) {
    String name = quoted(f.name());
    for (int i = stretch.from(); i < stretch.until(); i++) {
      out.text(name).sign(',');
      out.text(LOCAL.format(Instant.ofEpochSecond(f.at(i)).atZone(zone))).sign(',');
      if (!Double.isNaN(f.value(i))) {
        Numbers.plain(out, f.value(i));
      }
      out.text("\r\n");
    }
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void tail(Written out, Frame f) {}
}
