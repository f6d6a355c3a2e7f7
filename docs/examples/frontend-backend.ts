import { createTokenAuthToken, type Session } from "infisical-kit";

/** The routes of an app's own backend that its pages use in the place of Infisical's host. */
export function createBackend(
  session: Session,
  pageIdentityId: string,
  isSignedIn: (request: Request) => Promise<boolean>,
) {
  return async (request: Request): Promise<Response> => {
    if (!(await isSignedIn(request))) return new Response(null, { status: 401 });
    const { pathname, search } = new URL(request.url);

    // A token for the page: of an identity that may read what the page shows, and nothing else.
    if (request.method === "POST" && pathname === "/infisical-token") {
      const { accessToken, expiresIn } = await createTokenAuthToken(session, {
        identityId: pageIdentityId,
      });
      return Response.json({ accessToken, expiresIn });
    }

    // What the page asks with its token: to read secrets. The backend adds no rights of its own.
    const path = /^\/infisical(\/api\/v4\/secrets(?:\/[^/]+)?)$/.exec(pathname)?.[1];
    if (request.method === "GET" && path) {
      const { status, body } = await fetch(session.baseUrl + path + search, {
        headers: { Authorization: request.headers.get("Authorization") ?? "" },
        redirect: "manual",
      });
      return new Response(body, { status, headers: { "Content-Type": "application/json" } });
    }
    return new Response(null, { status: 404 });
  };
}
