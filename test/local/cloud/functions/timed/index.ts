/** Gives back what a timer's call brings. */
export async function main(event: unknown, context: { environment: string }) {
  return { event, environment: JSON.parse(context.environment), openid: process.env.WX_OPENID ?? null };
}
