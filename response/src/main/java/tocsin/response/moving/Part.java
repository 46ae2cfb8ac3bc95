package tocsin.response.moving;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.oncall.WallClock;
import tools.jackson.databind.JsonNode;

/// An object of an export, read with patience: what is absent or of another form reads as empty.
///
/// @param place where it stands, such as `users.json users[3]`
public record Part(String place, JsonNode node) {
  private static final int LONGEST = 2_000;
  private static final int MOST = 20_000;

  /// A scalar as text; empty when there is none.
  public String text(String field) {
    JsonNode value = node.path(field);
    String text = value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /// A whole number.
  public Optional<Long> number(String field) {
    String text = text(field);
    return text.matches("-?\\d{1,15}(\\.0+)?")
        ? Optional.of(Long.parseLong(text.replaceAll("\\..*", "")))
        : Optional.empty();
  }

  public boolean flag(String field) {
    return text(field).equals("true");
  }

  public boolean has(String field) {
    JsonNode value = node.path(field);
    return !value.isMissingNode() && !value.isNull();
  }

  /// An object inside; empty when there is none.
  public Part in(String field) {
    return new Part(place + "." + field, node.path(field));
  }

  /// The objects of a list.
  public List<Part> list(String field) {
    List<Part> parts = new ArrayList<>();
    JsonNode values = node.path(field);
    for (int i = 0; i < Math.min(values.size(), MOST) && values.isArray(); i++) {
      parts.add(new Part(place + "." + field + "[" + i + "]", values.get(i)));
    }
    return parts;
  }

  /// The scalars of a list.
  public List<String> texts(String field) {
    JsonNode values = node.path(field);
    return !values.isArray()
        ? List.of()
        : values
            .valueStream()
            .limit(MOST)
            .filter(v -> v.isValueNode() && !v.isNull())
            .map(v -> v.asString(""))
            .toList();
  }

  /// A moment; one without an offset is a wall-clock time of the zone.
  public Optional<Instant> moment(String field, ZoneId zone) {
    String text = text(field);
    if (!text.matches("[12]\\d{3}-.*")) {
      // Nothing that is years away from anybody's life can be reckoned with.
      return Optional.empty();
    }
    try {
      return text.matches(".*([Zz]|[+-]\\d\\d:?\\d\\d)")
          ? Optional.of(
              OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant())
          : Optional.of(WallClock.instant(LocalDateTime.parse(text), zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
