package tocsin.server.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.ground.time.Spans;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tocsin.response.notice.Notice;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.User;
import tocsin.response.people.User.NotificationRule;
import tocsin.response.words.ContactId;
import tocsin.response.words.Urgency;
import tocsin.server.page.Delivered;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;
import tocsin.server.page.Toast;

/// `/people`: who can be paged, and how each wants to be told.
public final class PeoplePages implements WebService {
  private static final int HEARD = 5;

  private final Pages pages;
  private final SetupWorld world;
  private final NewPersonPages making;
  private final WebService plain;

  /// @param plain answers what is not answered here
  public PeoplePages(Pages pages, SetupWorld world, WebService plain) {
    this.pages = pages;
    this.world = world;
    this.making = new NewPersonPages(pages, ContactKind.offered(world.pager()));
    this.plain = plain;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> steps = request.steps();
    if (steps.size() == 1) {
      return list(request);
    }
    String part = steps.size() > 2 ? steps.get(2) : "";
    if (steps.get(1).equals("new") && !part.equals("form")) {
      return made(request, part);
    }
    Optional<Document> document = pages.rows().document(Kind.USER, steps.get(1));
    boolean ours = request.method().equals("POST") ? !part.isEmpty() : part.isEmpty();
    if (document.isEmpty() || !ours || List.of("remove", "restore").contains(part)) {
      return plain.answer(request);
    }
    return part.isEmpty()
        ? shown(request, document.get(), "", "")
        : act(request, document.get(), part);
  }

  private WebAnswer made(WebRequest request, String part) {
    if (!request.method().equals("POST")) {
      return part.isEmpty() ? making.blank(request) : pages.missing(request.path());
    }
    return part.equals("make") ? making.made(request) : plain.answer(request);
  }

  private WebAnswer list(WebRequest request) {
    return pages.html(
        "setup/people",
        Map.of(
            "shell", pages.shell(request, "People", "settings", "documents"),
            "people", pages.rows().users()));
  }

  private WebAnswer shown(WebRequest request, Document d, String told, String trouble) {
    return shown(request, d, told, trouble, said(request, d));
  }

  private WebAnswer shown(
      WebRequest request, Document d, String told, String trouble, Optional<Toast> toast) {
    User u = Json.read(d.body(), User.class);
    var view =
        new PersonView(
            u,
            d.revision(),
            u.contacts().stream()
                .map(c ->
                    new PersonView.Contact(
                        c.id().value(),
                        PersonView.kind(c),
                        world.pager().carries(c),
                        u.isUnverified(c.id())))
                .toList(),
            IntStream.range(0, u.rules().size())
                .mapToObj(i -> new PersonView.Rule(i, PersonView.said(u, u.rules().get(i))))
                .toList(),
            NoticeForm.shown(u),
            pages.rows().of("notice", d.id(), HEARD, Notice.class),
            world.pager().log().of(u.id()),
            told,
            trouble,
            Pages.isAdmin(request),
            ContactKind.offered(world.pager()),
            ThisDevice.of(u, request, world.pushKey()));
    var shell = pages.shell(request, u.name(), "settings", "").with(toast);
    return pages.html("setup/person", Map.of("shell", shell, "p", view));
  }

  private static Optional<Toast> said(WebRequest request, Document d) {
    if (Pages.did(request).equals("made")) {
      return Optional.of(
          Toast.of("Added. Send a test page, then make a link with which they sign in."));
    }
    String did = Pages.did(request);
    if (did.equals("code")) {
      return Optional.of(Toast.of("A code is on its way. Enter it within ten minutes."));
    }
    if (did.equals("verified")) {
      return Optional.of(Toast.of("Verified: pages come there."));
    }
    return List.of("saved", "device").contains(did) && d.revision() > 1
        ? Optional.of(
            Toast.of(
                did.equals("saved")
                    ? "Saved."
                    : "This device is paged at once when it is urgent. Send it a test page.",
                "/people/" + d.id() + "/restore",
                Map.of("revision", Integer.toString(d.revision() - 1))))
        : Optional.empty();
  }

  private WebAnswer act(WebRequest request, Document d, String what) {
    User u = Json.read(d.body(), User.class);
    Form form = new Form(request);
    return switch (what) {
      case "contact" -> contact(request, d, u, form);
      case "device" -> device(request, d, u, form);
      case "uncontact" -> saved(request, d, Person.without(u, form.get("contact")));
      case "earlier" -> saved(request, d, Person.earlier(u, form.get("contact")));
      case "rule" -> rule(request, d, u, form);
      case "notice", "unnotice", "always", "broken" -> notice(request, d, u, what);
      case "unrule" -> saved(request, d, Person.withoutRule(u, form.number("at")));
      case "about" -> about(request, d, u, form);
      case "test" -> test(request, d, u, form.get("contact"));
      case "code", "verify" -> proved(request, d, u, form, what);
      case "invite" -> invited(request, d);
      default -> pages.missing(request.path());
    };
  }

  private WebAnswer about(WebRequest request, Document d, User u, Form form) {
    Map<String, String> sent =
        Map.of(
            "id", d.id(),
            "name", form.get("name"),
            "email", form.get("email"),
            "zone", form.get("zone"),
            "quiet", form.get("quiet"),
            "leaves", form.get("leaves"));
    return tried(
        request,
        d,
        Json.write(sent),
        read -> Json.write(read.with(u.contacts(), u.rules()).with(NoticeForm.of(u))));
  }

  private WebAnswer contact(WebRequest request, Document d, User u, Form form) {
    Map<String, Object> sent = Person.contact(u, form.get("kind"), form.get("address"));
    String body = Json.write(Map.of("id", u.id().value(), "contacts", List.of(sent)));
    return tried(request, d, body, read -> Person.adding(u, read.contacts().getFirst()));
  }

  private WebAnswer device(WebRequest request, Document d, User u, Form form) {
    if (ThisDevice.of(u, request, world.pushKey()).isEmpty()) {
      return shown(request, d, "", "Only " + u.name() + " can do that, on the device itself.");
    }
    String body = Json.write(Map.of("id", d.id(), "contacts", List.of(Devices.sent(u, form))));
    WebAnswer answer =
        tried(request, d, body, read -> Devices.paging(u, read.contacts().getFirst()));
    return answer.status() == 303 ? Pages.done("/people/" + d.id(), "device") : answer;
  }

  /// Reads a part as the room of people does, so that it says what is wrong with it.
  private WebAnswer tried(
      WebRequest request, Document d, String body, Function<User, String> then) {
    try {
      return saved(request, d, then.apply(User.parse(body)));
    } catch (BadFieldsException e) {
      return shown(
          request, d, "", String.join("; ", e.faults().stream().map(f -> f.problem()).toList()));
    }
  }

  private WebAnswer rule(WebRequest request, Document d, User u, Form form) {
    Urgency urgency = form.get("urgency").equals("low") ? Urgency.LOW : Urgency.HIGH;
    try {
      var rule =
          new NotificationRule(
              urgency, Spans.parse(form.get("delay")), new ContactId(form.get("contact")));
      return saved(request, d, Person.withRule(u, rule));
    } catch (IllegalArgumentException e) {
      return shown(request, d, "", String.valueOf(e.getMessage()));
    }
  }

  private WebAnswer notice(WebRequest request, Document d, User u, String what) {
    Form form = new Form(request);
    try {
      return saved(
          request,
          d,
          switch (what) {
            case "notice" -> NoticeForm.added(u, form);
            case "unnotice" -> NoticeForm.removed(u, form.number("at"));
            case "broken" -> NoticeForm.broken(u, form.get("contact"));
            default -> NoticeForm.always(u, form.get("always").equals("on"));
          });
    } catch (IllegalArgumentException e) {
      return shown(request, d, "", String.valueOf(e.getMessage()));
    }
  }

  private WebAnswer test(WebRequest request, Document d, User u, String contact) {
    return u.contacts().stream()
        .filter(c -> c.id().value().equals(contact))
        .findFirst()
        .map(c ->
            Delivered.by(world.pager(), c, Tests.message(u, pages.clock()), pages.world().clock()))
        .map(came -> tested(request, d, came))
        .orElseGet(() -> pages.missing(request.path()));
  }

  private WebAnswer proved(WebRequest request, Document d, User u, Form form, String what) {
    Optional<ContactMethod> contact =
        u.contacts().stream().filter(c -> c.id().value().equals(form.get("contact"))).findFirst();
    boolean own = request.caller().filter(c -> c.id().equals(d.id())).isPresent();
    if (contact.isEmpty() || !(own || Pages.isAdmin(request))) {
      return shown(request, d, "", "Only " + u.name() + " or an administrator verifies that.");
    }
    var by = Pages.actor(request);
    Answer answer =
        what.equals("code")
            ? world.codes().send(u, contact.get(), by, "page")
            : world.codes().enter(u, contact.get(), form.get("code"), by, "page");
    return Pages.problem(answer)
        .map(p -> shown(request, d, "", p))
        .orElseGet(
            () -> Pages.done("/people/" + d.id(), what.equals("code") ? "code" : "verified"));
  }

  /// What went well passes by; what did not has to be read.
  private WebAnswer tested(WebRequest request, Document d, Delivered came) {
    return came.arrived()
        ? shown(request, d, "", "", Optional.of(Toast.of(came.told())))
        : shown(request, d, "", came.told(), Optional.empty());
  }

  private WebAnswer invited(WebRequest request, Document d) {
    return Pages.isAdmin(request)
        ? shown(
            request,
            d,
            "Send this link; it lets them choose a password, once, within 7 days: "
                + world.address().get()
                + pages.world().invitation().apply(d.id()),
            "")
        : shown(request, d, "", "Sign-in links are made by administrators.");
  }

  private WebAnswer saved(WebRequest request, Document d, String body) {
    var answer =
        pages.submit(new Input.Save(Kind.USER, d.id(), d.revision(), body, Pages.actor(request)));
    return Pages.problem(answer)
        .map(p -> shown(request, d, "", p))
        .orElseGet(() -> Pages.done("/people/" + d.id(), "saved"));
  }
}
