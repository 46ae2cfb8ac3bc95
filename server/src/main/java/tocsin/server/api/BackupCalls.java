package tocsin.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.json.Fields;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.server.backup.Backup;
import tocsin.server.backup.BackupState;
import tocsin.server.backup.Backups;

/// Backups of all that is kept, made while the server works.
final class BackupCalls {
  /// Shorter than proxies wait for an answer.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final ApiWorld world;

  BackupCalls(ApiWorld world) {
    this.world = world;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
            "/backup",
            "Makes a backup of everything below backups/ in the data directory; 202 while it is made."
                + " For administrators",
            List.of(DescribedField.may("name", "of its folder; the time if left out")),
            call -> ofAdmins(call, this::begin)),
        Endpoint.get(
            "/backup/{name}",
            "A backup, once it is finished or 20 seconds have passed. For administrators",
            call -> ofAdmins(call, c -> answer(200, state(c.part("name"))))));
  }

  private static WebAnswer ofAdmins(Call call, Function<Call, WebAnswer> then) {
    return Desks.onlyForAdmins(call, "Backups are made").orElseGet(() -> then.apply(call));
  }

  private WebAnswer begin(Call call) {
    Fields f = IncidentCalls.fields(call);
    Optional<String> given = f.optional("name", t -> t);
    f.check("backup");
    String name = given.orElseGet(() -> Backups.nameAt(world.clock().instant()));
    BackupState begun = world.backups().begin(name);
    return answer(201, begun instanceof BackupState.Running ? state(name) : begun);
  }

  private BackupState state(String name) {
    return world.backups().await(name, LONGEST);
  }

  private static WebAnswer answer(int whenDone, BackupState state) {
    return switch (state) {
      case BackupState.Running(String name) ->
          WebAnswer.json(202, Map.of("name", name, "state", "running"));
      case BackupState.Done(String name, String folder, Backup backup) ->
          WebAnswer.json(
              whenDone,
              Map.of(
                  "name",
                  name,
                  "state",
                  "done",
                  "folder",
                  folder,
                  "madeAt",
                  backup.madeAt().toString(),
                  "files",
                  backup.files(),
                  "bytes",
                  backup.bytes()));
      case BackupState.Failed(String name, String why) ->
          Problems.of(503, "The backup failed", why);
      case BackupState.Busy(String other) ->
          Problems.of(409, "Not now", "Backup '" + other + "' is being made; wait for it.");
      case BackupState.Taken(String name) ->
          Problems.of(409, "The name is taken", "There is a backup '" + name + "' already.");
      case BackupState.Unknown(String name) -> Desks.missing("backup '" + name + "'");
    };
  }
}
