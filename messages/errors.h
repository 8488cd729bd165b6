// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Why something could not be done, and what to try.

#include "messages/message.h"

namespace mingxi::messages {

// What a file is or is not.
inline constexpr Phrase kNoPages{"it has no pages; is the download complete?",
                                 "文件没有页面，请确认下载是否完整"};
inline constexpr Message<1> kPagesNotThere{
    "none of the pages asked for is there; the file has pages 1-{0}",
    "所要的页都不存在；文件共有第 1-{0} 页"};
inline constexpr Phrase kPicturesTooCoarse{
    "there is no text layer, and the pictures of its pages cannot be read: they are too coarse, or "
    "hold no print; scan "
    "them at 200 to 300 dots an inch",
    "没有文字层，且页面图片无法识别：分辨率太低，或图中没有文字；请以每英寸 200 至 300 点重新扫描"};
inline constexpr Phrase kWorkBeforeText{
    "its pages reach the limit of work for one page before any text",
    "页面在读到文字之前就达到了单页处理量上限"};
inline constexpr Phrase kTextHasNoPages{"a text file has no pages; leave --pages out",
                                        "文本文件没有页，请去掉 --pages"};
inline constexpr Phrase kWorkbookHasNoPages{"a workbook has no pages; leave --pages out",
                                            "工作簿没有页，请去掉 --pages"};
inline constexpr Phrase kDocxHasNoPages{
    "a text document has no pages of its own; leave --pages out",
    "文字文档本身没有页，请去掉 --pages"};
inline constexpr Phrase kHtmlHasNoPages{"a web page has no pages; leave --pages out",
                                        "网页没有页，请去掉 --pages"};
inline constexpr Phrase kOwnWorkbook{
    "mingxi wrote this workbook; convert the document that it was made from (its sheet 说明 names "
    "it), or compare it with "
    "mingxi diff",
    "这是 mingxi 生成的工作簿；请转换它所依据的原文件（见其“说明”表），或用 mingxi diff 作比较"};
inline constexpr Message<1> kOfficeMadeOther{"LibreOffice made something else of it than .{0}",
                                             "LibreOffice 转换所得并非 .{0} 文件"};

// PDF.
inline constexpr Phrase kEncryptedForCertificates{
    "the file is encrypted for the holders of certificates; open it in the program it was made for "
    "and print it to a PDF "
    "without protection",
    "文件用证书加密；请在其专用程序中打开，另行打印为无保护的 PDF"};
inline constexpr Phrase kWrongPassword{
    "the file is encrypted and none of the given passwords opens it",
    "文件已加密，所给密码都打不开"};
inline constexpr Phrase kNeedsPassword{
    "the file is encrypted; give its password with --password-file",
    "文件已加密，请用 --password-file 给出密码"};
inline constexpr Phrase kPdfDamaged{
    "the PDF is damaged and its pages cannot be found; download it again, or try to repair it "
    "(qpdf in.pdf out.pdf)",
    "PDF 已损坏，找不到页面；请重新下载，或尝试修复（qpdf in.pdf out.pdf）"};
inline constexpr Message<2> kMapMissing{
    "a font that is not embedded needs the map {0}, which is not installed: its text would be "
    "lost; install the package {1}",
    "有未嵌入的字体需要映射表 {0}，本机未安装，文字会丢失；请安装软件包 {1}"};
inline constexpr Phrase kPdfHasNoPages{"the PDF has no pages; is the download complete?",
                                       "PDF 没有页面，请确认下载是否完整"};
inline constexpr Phrase kXfaForm{
    "the PDF is an XFA form, whose pages only Adobe Reader makes; open it there and print it to a "
    "PDF",
    "这是 XFA 表单，页面只有 Adobe Reader 能生成；请在其中打开并打印为 PDF"};
inline constexpr Phrase kPdfTakesTooMuch{
    "the PDF is damaged: reading it takes more memory than there is",
    "PDF 已损坏：读取所需内存超过可用内存"};
inline constexpr Message<2> kNoSuchPage{"there is no page {0}; the document has {1}",
                                        "没有第 {0} 页，文件共 {1} 页"};
inline constexpr Phrase kPageUnreadable{"the page is damaged and cannot be read",
                                        "该页已损坏，无法读取"};
inline constexpr Phrase kPageTakesTooMuch{
    "the page is damaged: reading it takes more memory than there is",
    "该页已损坏：读取所需内存超过可用内存"};
inline constexpr Phrase kDrawingTakesTooMuch{
    "the page cannot be drawn: it takes more memory than there is",
    "该页无法绘制：所需内存超过可用内存"};
inline constexpr Phrase kPagesEmpty{"the pages are empty: they hold neither text nor pictures",
                                    "页面为空：既没有文字也没有图片"};

// Outputs.
inline constexpr Message<1> kCsvIsFolder{
    "CSV is one file a table, in a folder; write -o {0} --format csv",
    "CSV 每张表一个文件，放在文件夹里；请写 -o {0} --format csv"};
inline constexpr Message<1> kEndingUnknown{
    "the ending of '{0}' names no format; add .xlsx, .json or another, or --format",
    "“{0}”的扩展名不是已知格式；请加上 .xlsx、.json 等，或用 --format 指定"};
inline constexpr Message<2> kEndingDiffers{
    "'{0}' does not end as --format {1} does; change one of them",
    "“{0}”的扩展名与 --format {1} 不符，请改其中之一"};
inline constexpr Phrase kCsvNeedsFolder{
    "CSV is one file a table and does not fit standard output; name a folder with -o",
    "CSV 每张表一个文件，不能写到标准输出；请用 -o 指定文件夹"};
inline constexpr Message<3> kSameOutput{
    "'{0}' and '{1}' would both be written to '{2}'; convert them one by one",
    "“{0}”和“{1}”都会写到“{2}”，请逐个转换"};
inline constexpr Message<1> kOutputIsInput{
    "'{0}' is an input and would be replaced; name another output with -o",
    "“{0}”是输入文件，会被覆盖；请用 -o 指定别的输出"};
inline constexpr Phrase kOneToStandardOutput{
    "standard output takes one input in one format; name a folder with -o",
    "标准输出只能接收一个输入的一种格式；请用 -o 指定文件夹"};

// The sandbox and LibreOffice.
inline constexpr Message<1> kNoSandbox{
    "documents are not opened without a sandbox, and here there are {0}; --sandbox=off goes on "
    "without",
    "没有沙箱就不打开文件，而此处的情况是：{0}；--sandbox=off 可在没有沙箱时继续"};
inline constexpr Phrase kNoTemporaryPlace{
    "there is no place for temporary files; set TMPDIR to a folder",
    "没有存放临时文件的地方；请把 TMPDIR 设为一个文件夹"};
inline constexpr Message<1> kCannotWrite{"cannot write: {0}", "无法写入：{0}"};
inline constexpr Message<3> kNeedsOffice{
    "this is {0}, which mingxi reads through LibreOffice; install {1}, or save it as .{2} first",
    "这是 {0}，mingxi 需通过 LibreOffice 读取；请安装 {1}，或先另存为 .{2}"};
inline constexpr Phrase kOfficeTooSlow{"LibreOffice takes too long to read it",
                                       "LibreOffice 读取超时"};
inline constexpr Phrase kOfficeUnconfined{
    "LibreOffice is not started without a sandbox, and this kernel has no Landlock; --sandbox=off "
    "goes on without",
    "没有沙箱就不启动 LibreOffice，而本机内核没有 Landlock；--sandbox=off 可在没有沙箱时继续"};
inline constexpr Phrase kOfficeDoesNotStart{"LibreOffice does not start", "LibreOffice 无法启动"};
inline constexpr Message<1> kOfficeCannotRead{
    "LibreOffice cannot read it; save it as .{0} or PDF first",
    "LibreOffice 无法读取；请先另存为 .{0} 或 PDF"};

}  // namespace mingxi::messages
