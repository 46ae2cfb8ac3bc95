package tocsin.server.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// What people wrote, as HTML: Markdown whose raw HTML stands as text. Nothing is loaded from
/// elsewhere: a picture becomes a link to it. Headings go below those of the page.
public final class Written {
  private static final int BELOW = 3;
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private Written() {}

  public static String html(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new Quiet());
    return RENDERER.render(document);
  }

  private static final class Quiet extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(6, heading.getLevel() + BELOW - 1));
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      var link = new Link(image.getDestination(), image.getTitle());
      List<Node> words = children(image);
      words.forEach(link::appendChild);
      if (words.isEmpty()) {
        link.appendChild(new Text(image.getDestination()));
      }
      image.insertAfter(link);
      image.unlink();
    }

    private static List<Node> children(Node of) {
      var all = new ArrayList<Node>();
      for (Node c = of.getFirstChild(); c != null; c = c.getNext()) {
        all.add(c);
      }
      return all;
    }
  }
}
