package tocsin.server.oncall;

import java.util.Optional;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.Calendar.Source;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.server.page.Form;

/// A layer from a calendar as fields.
///
/// @param layer its place in the schedule; empty text for a new one
/// @param address empty text when the calendar is pasted
public record CalendarForm(String layer, String name, String address, String text) {
  static CalendarForm of(Form f) {
    return new CalendarForm(f.get("layer"), f.get("name"), f.get("address"), f.get("text"));
  }

  static CalendarForm of(String place, Layer layer, Calendar calendar) {
    return switch (calendar.source()) {
      case Source.Address a -> new CalendarForm(place, layer.name(), a.url(), "");
      case Source.Pasted p -> new CalendarForm(place, layer.name(), "", p.text());
      case Source.Fixed f -> new CalendarForm(place, layer.name(), "", "");
    };
  }

  /// Where the calendar comes from; empty while neither is given.
  Optional<Source> source() {
    if (!address.isEmpty()) {
      return Optional.of(new Source.Address(address.replaceFirst("^(?i)webcals?:", "https:")));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new Source.Pasted(text));
  }
}
