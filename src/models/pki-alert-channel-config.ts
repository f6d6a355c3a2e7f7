// Written by `npm run generate` from scripts/generate/manifest/pki/alerts.yaml.

/** Where a channel tells of an alert; by the type of the channel. */
export type PkiAlertChannelConfig =
  | {
      recipients: string[];
      url?: never;
      signingSecret?: never;
      webhookUrl?: never;
      integrationKey?: never;
    }
  | {
      url: string;
      signingSecret?: string | null | undefined;
      recipients?: never;
      webhookUrl?: never;
      integrationKey?: never;
    }
  | {
      webhookUrl: string;
      recipients?: never;
      url?: never;
      signingSecret?: never;
      integrationKey?: never;
    }
  | {
      integrationKey: string;
      recipients?: never;
      url?: never;
      signingSecret?: never;
      webhookUrl?: never;
    };
