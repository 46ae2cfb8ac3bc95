package tocsin.response.moving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.response.document.Kind;
import tocsin.response.moving.Remark.Weight;

/// Collects what becomes of an export. A document that its room does not take is left with the
/// room's own faults as the reason. Not thread-safe.
public final class Packing {
  private static final int MOST_REMARKS = 20_000;

  private final List<Carried> carried = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Counterpart> schedules = new ArrayList<>();

  /// Packs a document.
  ///
  /// @param from the thing there
  /// @param room what its room makes of it
  /// @return false when it had to be left
  public boolean add(Part from, Kind kind, Map<String, Object> body, Forms.Room room) {
    String id = String.valueOf(body.get("id"));
    String name = String.valueOf(body.getOrDefault("name", id));
    if (has(kind, id)) {
      left(from, name, "id '" + id + "' stands twice", "import the second under another id");
      return false;
    }
    try {
      carried.add(new Carried(kind, id, name, Json.write(room.read(Json.write(body)))));
      ids.add(kind.word() + "/" + id);
      return true;
    } catch (BadFieldsException e) {
      String faults =
          e.faults().stream()
              .map(f -> f.field() + ": " + f.problem())
              .collect(Collectors.joining("; "));
      left(from, name, faults, "correct it there and import again, or make it here by hand");
    } catch (BadJsonException | IllegalArgumentException e) {
      left(from, name, String.valueOf(e.getMessage()), "make it here by hand");
    }
    return false;
  }

  /// Whether something was packed.
  public boolean has(Kind kind, String id) {
    return ids.contains(kind.word() + "/" + id);
  }

  public void left(Part at, String name, String problem, String remedy) {
    remark(new Remark(Weight.LEFT, name, at.place(), problem, remedy));
  }

  public void attention(Part at, String name, String problem, String remedy) {
    remark(new Remark(Weight.ATTENTION, name, at.place(), problem, remedy));
  }

  private void remark(Remark remark) {
    if (remarks.size() < MOST_REMARKS) {
      remarks.add(remark);
    }
  }

  public void compare(Counterpart schedule) {
    schedules.add(schedule);
  }

  public Move move(String from) {
    return new Move(from, carried, remarks, schedules);
  }
}
