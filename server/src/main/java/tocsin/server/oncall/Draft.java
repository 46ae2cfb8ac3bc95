package tocsin.server.oncall;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.ScheduleOverride;

/// Changes to a schedule that are not published. A draft travels in the address of the page: it
/// survives a restart, can be shown to a colleague, and the browser's own Back undoes a step of it.
///
/// @param base revision of the schedule it began on
/// @param layers all layers as they should be; empty when they stay
public record Draft(
    int base,
    Optional<String> name,
    Optional<List<Layer>> layers,
    List<ScheduleOverride> added,
    List<ScheduleOverride> dropped) {
  /// What fits into an address beside the rest of it.
  private static final int LONGEST = 3_000;

  private static final int LARGEST = 100_000;

  public Draft {
    layers = layers.map(List::copyOf);
    added = List.copyOf(added);
    dropped = List.copyOf(dropped);
  }

  static Draft empty(int base) {
    return new Draft(base, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  /// How many changes.
  public int size() {
    return added.size()
        + dropped.size()
        + (layers.isPresent() ? 1 : 0)
        + (name.isPresent() ? 1 : 0);
  }

  Schedule on(Schedule s) {
    List<ScheduleOverride> overrides = new ArrayList<>(s.overrides());
    overrides.removeAll(dropped);
    overrides.addAll(added);
    return new Schedule(
        s.id(),
        name.orElse(s.name()),
        s.zone(),
        layers.map(mine -> Leaned.back(mine, s)).orElse(s.layers()),
        overrides);
  }

  Draft plus(List<? extends ScheduleOverride> more) {
    List<ScheduleOverride> all = new ArrayList<>(added);
    all.addAll(more);
    return new Draft(base, name, layers, all, dropped);
  }

  /// Without an override, be it of this draft or of the schedule.
  Draft minus(ScheduleOverride one) {
    List<ScheduleOverride> mine = new ArrayList<>(added);
    List<ScheduleOverride> gone = new ArrayList<>(dropped);
    if (!mine.remove(one)) {
      gone.add(one);
    }
    return new Draft(base, name, layers, mine, gone);
  }

  Draft with(List<Layer> other) {
    return new Draft(base, name, Optional.of(Leaned.of(other)), added, dropped);
  }

  Draft named(String other) {
    return new Draft(base, Optional.of(other), layers, added, dropped);
  }

  /// The same changes on another revision.
  Draft rebased(int revision) {
    return new Draft(revision, name, layers, added, dropped);
  }

  /// For an address; empty text for an empty draft.
  public String text() {
    if (isEmpty()) {
      return "";
    }
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(Json.write(this).getBytes(StandardCharsets.UTF_8));
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[1_024];
    while (!deflater.finished()) {
      out.write(some, 0, deflater.deflate(some));
    }
    deflater.end();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  boolean fits() {
    return text().length() <= LONGEST;
  }

  /// Reads [#text]; empty for anything else.
  static Optional<Draft> read(String text) {
    if (text.isEmpty() || text.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(Base64.getUrlDecoder().decode(text));
      byte[] json = new byte[LARGEST];
      int length = inflater.inflate(json);
      return Optional.of(
          Json.read(new String(json, 0, length, StandardCharsets.UTF_8), Draft.class));
    } catch (IllegalArgumentException | DataFormatException | BadJsonException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
