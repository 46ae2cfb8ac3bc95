package tocsin.server.oncall;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.document.Document;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.words.UserId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// The page of one layer. Every button leads to a draft; nothing counts before it is published.
final class LayerPages {
  private static final String NEW = "new";

  /// What can be done here about a layer from a calendar, which has a page of its own.
  private static final List<String> MOVES = List.of("remove", "higher", "lower");

  private final Pages pages;
  private final SchedulePages schedules;

  LayerPages(Pages pages, SchedulePages schedules) {
    this.pages = pages;
    this.schedules = schedules;
  }

  /// @param index of the layer in the schedule, or `new`
  WebAnswer answer(WebRequest request, Document d, String index) {
    boolean isPost = request.method().equals("POST");
    Form form = new Form(request);
    String text = isPost ? form.get("draft") : request.param("draft").orElse("");
    Draft draft = SchedulePages.draft(d, text);
    View asked =
        isPost
            ? View.of(d.id(), form, draft)
            : View.of(d.id(), n -> request.param(n).orElse(""), draft);
    Scene s = schedules.look(request, d, asked).scene();
    List<Layer> layers = s.schedule().layers();
    boolean exists = index.matches("\\d{1,2}") && Integer.parseInt(index) < layers.size();
    if (!exists && !index.equals(NEW)) {
      return pages.missing(request.path());
    }
    Optional<Layer> old =
        exists ? Optional.of(layers.get(Integer.parseInt(index))) : Optional.empty();
    if (old.flatMap(Layer::calendar).isPresent() && !MOVES.contains(form.get("act"))) {
      return WebAnswer.redirect(303, "/schedules/" + d.id() + "/calendar?layer=" + index);
    }
    Place place = new Place(request, s, index, old);
    return isPost ? acted(place, form) : page(place, shown(place), "");
  }

  private record Place(WebRequest request, Scene scene, String index, Optional<Layer> old) {
    boolean exists() {
      return old.isPresent();
    }
  }

  private static LayerForm shown(Place p) {
    return p.old()
        .map(l -> LayerForm.of(l, p.scene().schedule().zone()))
        .orElseGet(() -> LayerForm.of(fresh(p.scene()), p.scene().schedule().zone()));
  }

  private static Layer fresh(Scene s) {
    Instant start = s.now().truncatedTo(ChronoUnit.HOURS);
    List<UserId> people = s.reader().stream().toList();
    return new Layer(
        "Layer " + (s.schedule().layers().size() + 1),
        start,
        Optional.empty(),
        start,
        java.time.Duration.ofDays(7),
        people,
        List.of());
  }

  private WebAnswer page(Place p, LayerForm form, String problem) {
    Scene s = p.scene();
    String title = p.exists() ? "Layer " + People.shown(form.name()) : "New layer";
    return pages.html(
        "oncall/layer",
        Map.of(
            "shell", pages.shell(p.request(), title, "oncall", ""),
            "form", form,
            "people", s.people(),
            "schedule", s.schedule(),
            "view", s.view(),
            "index", p.index(),
            "problem", problem));
  }

  private WebAnswer acted(Place p, Form posted) {
    LayerForm form = LayerForm.of(posted);
    String act = posted.get("act");
    return switch (act) {
      case "save" -> saved(p, form, p.exists() ? Integer.parseInt(p.index()) : -1);
      case "remove" -> kept(p, form, removed(p));
      case "higher", "lower" -> kept(p, form, moved(p, act.equals("higher") ? 1 : -1));
      default -> page(p, form.after(act, posted), "");
    };
  }

  private static List<Layer> removed(Place p) {
    List<Layer> layers = new ArrayList<>(p.scene().schedule().layers());
    p.old().ifPresent(layers::remove);
    return layers;
  }

  /// A higher row wins, and the last layer is the highest row.
  private static List<Layer> moved(Place p, int by) {
    List<Layer> layers = new ArrayList<>(p.scene().schedule().layers());
    if (p.exists()) {
      int index = Integer.parseInt(p.index());
      Lists.move(layers, index, index + by);
    }
    return layers;
  }

  private WebAnswer saved(Place p, LayerForm form, int index) {
    try {
      Layer layer = form.layer(p.old(), p.scene().schedule().zone());
      List<Layer> layers = new ArrayList<>(p.scene().schedule().layers());
      if (index < 0) {
        layers.add(layer);
      } else {
        layers.set(index, layer);
      }
      return kept(p, form, layers);
    } catch (IllegalArgumentException e) {
      return page(p, form, String.valueOf(e.getMessage()));
    }
  }

  private WebAnswer kept(Place p, LayerForm form, List<Layer> layers) {
    Draft draft = p.scene().view().draft().with(layers);
    Schedule next = draft.on(p.scene().published());
    try {
      Schedule.parse(Json.write(next));
    } catch (BadFieldsException e) {
      return page(p, form, String.valueOf(e.getMessage()));
    }
    return draft.fits()
        ? WebAnswer.redirect(303, p.scene().href(draft))
        : page(p, form, Done.TOO_LONG);
  }
}
