package tocsin.edge.pagerduty.export;

import java.time.DateTimeException;
import java.time.ZoneId;
import tocsin.response.moving.Packing;
import tocsin.response.moving.Part;

/// Time zones as PagerDuty writes them: of the tz database.
final class PagerZones {
  private PagerZones() {}

  static String orUtc(Part at, Packing packing) {
    String text = at.text("time_zone");
    try {
      return text.isEmpty() ? "UTC" : ZoneId.of(text).getId();
    } catch (DateTimeException e) {
      packing.attention(
          at, at.text("name"), "time zone '" + text + "' is unknown here", "it is UTC now; set it");
      return "UTC";
    }
  }
}
