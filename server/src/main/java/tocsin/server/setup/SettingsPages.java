package tocsin.server.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.ground.web.WebRequest.Role;
import tocsin.ground.web.WebService;
import tocsin.response.document.Kind;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Rows;
import tocsin.server.page.Toast;

/// `/settings`: what is set up, API keys, the reader's own password, how programs connect and what
/// comes in from them.
public final class SettingsPages implements WebService {
  private final Pages pages;
  private final SetupWorld world;

  public SettingsPages(Pages pages, SetupWorld world) {
    this.pages = pages;
    this.world = world;
  }

  /// One kind of thing that is set up.
  ///
  /// @param lacks what somebody should look at; empty when all is well
  public record Part(String name, String path, String says, String lacks) {}

  @Override
  public WebAnswer answer(WebRequest request) {
    String part = request.steps().size() > 1 ? request.steps().get(1) : "";
    if (request.method().equals("POST")) {
      return posted(request, part);
    }
    return switch (part) {
      case "" -> shown(request, "", "");
      case "integrations" -> integrations(request);
      case "ingest" -> ingest(request);
      default -> pages.missing(request.path());
    };
  }

  private WebAnswer posted(WebRequest request, String part) {
    Form form = new Form(request);
    if (part.equals("password")) {
      return password(request, form);
    }
    if (!Pages.isAdmin(request)) {
      return shown(request, "", "Keys are made and revoked by administrators.");
    }
    return switch (part) {
      case "key" -> shown(request, world.keys().makeApi(form.get("name"), role(form)), "");
      case "revoke" -> {
        world.keys().revokeApi(form.get("key"));
        yield Pages.done("/settings", "revoked");
      }
      default -> pages.missing(request.path());
    };
  }

  private static Role role(Form form) {
    String word = form.get("role").toUpperCase(Locale.ROOT);
    return List.of("READER", "RESPONDER", "ADMIN").contains(word)
        ? Role.valueOf(word)
        : Role.READER;
  }

  private WebAnswer password(WebRequest request, Form form) {
    String me = request.caller().map(Caller::id).orElse("");
    try {
      return world
              .keys()
              .changePassword(
                  me, form.all().getOrDefault("present", ""), form.all().getOrDefault("next", ""))
          ? Pages.done("/settings", "password")
          : shown(request, "", "The present password is not right.");
    } catch (IllegalArgumentException e) {
      return shown(request, "", String.valueOf(e.getMessage()));
    }
  }

  private WebAnswer shown(WebRequest request, String made, String trouble) {
    return pages.html(
        "setup/settings",
        Map.of(
            "shell",
            pages.shell(request, "Settings", "settings", "").with(said(request)),
            "parts",
            parts(),
            "keys",
            Pages.isAdmin(request) ? world.keys().api() : List.<KeyRing.Shown>of(),
            "made",
            made,
            "trouble",
            trouble,
            "admin",
            Pages.isAdmin(request)));
  }

  private static Optional<Toast> said(WebRequest request) {
    return switch (Pages.did(request)) {
      case "revoked" -> Optional.of(Toast.of("Revoked. Programs with that key are refused now."));
      case "password" -> Optional.of(Toast.of("Your password is changed."));
      default -> Optional.<Toast>empty();
    };
  }

  private List<Part> parts() {
    Rows rows = pages.rows();
    var users = rows.users();
    long mute = users.stream().filter(u -> u.contacts().isEmpty()).count();
    var services = rows.services();
    long unpaged = services.stream().filter(s -> s.policy().isEmpty()).count();
    return List.of(
        new Part(
            "People",
            "/people",
            counted(users.size()),
            mute == 0 ? "" : mute + " cannot be reached"),
        new Part("Teams", "/teams", counted(rows.documents(Kind.TEAM).size()), ""),
        new Part(
            "Services",
            "/services",
            counted(services.size()),
            unpaged == 0 ? "" : unpaged + " page nobody"),
        new Part("Schedules", "/schedules", counted(rows.documents(Kind.SCHEDULE).size()), ""),
        new Part(
            "Escalation policies", "/policies", counted(rows.documents(Kind.POLICY).size()), ""),
        new Part("Monitors", "/monitors", counted(rows.documents(Kind.MONITOR).size()), ""),
        new Part("Heartbeats", "/heartbeats", counted(rows.documents(Kind.HEARTBEAT).size()), ""),
        new Part(
            "Rules for events",
            "/orchestration",
            counted(rows.documents(Kind.ORCHESTRATION).size()),
            ""));
  }

  private static String counted(int n) {
    return n == 0 ? "none yet" : n >= 1_000 ? "1000 or more" : Integer.toString(n);
  }

  private WebAnswer integrations(WebRequest request) {
    return pages.html(
        "setup/integrations",
        Map.of(
            "shell", pages.shell(request, "Integrations", "settings", ""),
            "address", world.address().get(),
            "carbon", world.reach(request),
            "pickle", world.pickleReach(request)));
  }

  private WebAnswer ingest(WebRequest request) {
    return pages.html(
        "setup/ingest",
        Map.of(
            "shell", pages.shell(request, "What comes in", "settings", ""),
            "intake", world.intake().get()));
  }
}
