package tocsin.response.lint;

import java.util.List;

/// Looks for one kind of fault. Pure.
interface Rule {
  List<Finding> look(Rota rota);
}
