"""The list of motions and commitments of a debate, to download."""

from __future__ import annotations

from typing import Final

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.publish.debate_export import mt_list
from kamerspoor.publish.debate_export_files import FORMS
from kamerspoor.publish.urls import passage_url
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page


@get_page("/debatten/{paper_id:str}/lijst/{form:str}")
def motions_and_commitments(
    store: GivenStore, paper_id: PathPart, form: PathPart, request: AnyRequest
) -> Response[bytes]:
    """Give the list as a file, with whole addresses: it is read elsewhere."""
    if form not in FORMS:
        message = "no such form of a list"
        raise NotFoundError(message, where=form[:20], remedy=f"There are: {', '.join(FORMS)}")
    base = str(request.base_url).rstrip("/")
    found = mt_list(store.row(paper_id), store.paper(paper_id), lambda paper, span: base + passage_url(paper, span))
    media_type, written = FORMS[form]
    name = "".join(char if char.isalnum() or char in "-." else "-" for char in found.paper.id)
    headers = {"Content-Disposition": f'attachment; filename="moties-toezeggingen-{name}.{form}"'}
    return Response(written(found), media_type=media_type, headers=headers)


HANDLERS: Final = (motions_and_commitments,)
