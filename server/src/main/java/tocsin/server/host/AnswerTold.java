package tocsin.server.host;

import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.paging.LinkVerb;
import tocsin.server.page.Screens;
import tocsin.server.page.Told;

/// What became of an answer, as a page for people, or as JSON for the service worker of an
/// installed page, which shows it where the button was pressed.
final class AnswerTold {
  private final Screens screens;

  AnswerTold(Screens screens) {
    this.screens = screens;
  }

  WebAnswer of(WebRequest request, int status, String incident, LinkVerb verb, Told told) {
    return isForWorker(request)
        ? WebAnswer.json(status, told)
        : WebAnswer.html(status, screens.answered(incident, verb.word(), told));
  }

  /// Of a link that is too old; people get a button for another.
  WebAnswer old(WebRequest request, String incident, LinkVerb verb, Told told) {
    return isForWorker(request)
        ? WebAnswer.json(403, told)
        : WebAnswer.html(403, screens.old(incident, verb.word(), request.query(), told));
  }

  WebAnswer error(WebRequest request, int status, String title, String whatToDo) {
    return isForWorker(request)
        ? WebAnswer.json(status, new Told(false, title + ". ", Optional.empty(), whatToDo))
        : WebAnswer.html(status, screens.error(status, title, whatToDo));
  }

  private static boolean isForWorker(WebRequest request) {
    return request.header("accept").filter("application/json"::equals).isPresent();
  }
}
