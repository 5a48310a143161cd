"""Pages of one debate: its questions beside their answers, and its list of motions and commitments as a file."""

from __future__ import annotations

from typing import Final

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.publish.debate_export import mt_list
from kamerspoor.publish.debate_export_files import FORMS
from kamerspoor.publish.urls import passage_url
from kamerspoor.web.routing import GivenSite, GivenStore, PathPart, get_page


@get_page("/debatten/{paper_id:str}/lijst/{form:str}")
def motions_and_commitments(store: GivenStore, paper_id: PathPart, form: PathPart, site: GivenSite) -> Response[bytes]:
    """Return the list as a file; its addresses are absolute, since it is read elsewhere."""
    if form not in FORMS:
        message = "no such form of a list"
        raise NotFoundError(message, where=form[:20], remedy=f"There are: {', '.join(FORMS)}")
    found = mt_list(
        store.row(paper_id), store.paper(paper_id), lambda paper, span: site.address(passage_url(paper, span))
    )
    media_type, written = FORMS[form]
    name = "".join(char if char.isalnum() or char in "-." else "-" for char in found.paper.id)
    headers = {"Content-Disposition": f'attachment; filename="moties-toezeggingen-{name}.{form}"'}
    return Response(written(found), media_type=media_type, headers=headers)


HANDLERS: Final = (motions_and_commitments,)
