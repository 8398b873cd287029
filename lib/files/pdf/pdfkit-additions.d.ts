/// <reference types="pdfkit" />
import type { Font } from 'fontkit';

// What pdfkit 0.20 does and @types/pdfkit 0.17 does not yet say.
declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      registerFont(name: string, font: Font): this;
    }
    interface StructureElementOptions {
      scope?: 'Column' | 'Row';
      bbox?: [number, number, number, number];
      placement?: 'Block' | 'Inline';
    }
  }
}
