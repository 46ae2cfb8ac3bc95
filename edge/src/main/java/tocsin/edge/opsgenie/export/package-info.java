/// What Opsgenie exports: objects of its REST API, alone or as its backup tool wraps them, come in;
/// documents of ours, remarks and its own account of who is on call go out. It must never know
/// where the objects were read.
@NullMarked
package tocsin.edge.opsgenie.export;

import org.jspecify.annotations.NullMarked;
