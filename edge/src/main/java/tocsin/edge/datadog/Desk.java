package tocsin.edge.datadog;

import java.util.List;
import tocsin.ground.json.Fault;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.words.Actor;

/// Writes documents; what is not taken is said in Datadog's way.
record Desk(Office office, Actor by) {
  void save(Kind kind, String id, int seen, String body) {
    settle(new Input.Save(kind, id, seen, body, by));
  }

  void remove(Kind kind, String id) {
    settle(new Input.Remove(kind, id, by));
  }

  private void settle(Input input) {
    switch (office.desk().apply(input)) {
      case Answer.Accepted _, Answer.OfLink _, Answer.Claimed _ -> {}
      case Answer.NoEffect(String why) -> throw new BadRequestException(503, List.of(why));
      case Answer.Refused(String why) -> throw new BadRequestException(409, List.of(why));
      case Answer.NotFound(String what) -> throw BadRequestException.missing(what);
      case Answer.Invalid(var faults) ->
          throw new BadRequestException(400, faults.stream().map(Fault::toString).toList());
    }
  }
}
